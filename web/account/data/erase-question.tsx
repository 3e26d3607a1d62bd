/** Tells what an erasure ends, what stays and why, before the button that does it. */
import { Button } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { useFocusOnMount } from '../../hooks/use-focus-on-mount.ts';
import { useTexts } from '../../language.tsx';

interface EraseQuestionProps {
  readonly isBusy: boolean;
  readonly onErase: () => void;
}

export function EraseQuestion({ isBusy, onErase }: EraseQuestionProps) {
  const { data } = useTexts();
  const title = useFocusOnMount<HTMLHeadingElement>();
  return (
    <>
      <h3 ref={title} tabIndex={-1}>
        {data.eraseTitle}
      </h3>
      <p id="goes">{data.goes}</p>
      <ul aria-labelledby="goes">
        {data.goesList.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p id="stays">{data.stays}</p>
      <ul aria-labelledby="stays">
        {data.staysList.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <Link to="/privacy-notice">{data.howLong}</Link>
      </p>
      <p id="no-way-back">
        <b>{data.noWayBack}</b>
      </p>
      <Button look="danger" isBusy={isBusy} describedBy="no-way-back" onClick={onErase}>
        {data.eraseForGood}
      </Button>
    </>
  );
}
