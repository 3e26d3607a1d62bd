/** The fields that are still to be mended, beside the button that sends the form: each leads to its field. */
import { useTexts } from '../../language.tsx';

interface FaultListProps<Name extends string> {
  readonly fields: {
    readonly wrong: readonly Name[];
    readonly heard: string | undefined;
    readonly focus: (name: Name) => void;
  };
  readonly labels: Readonly<Record<Name, string>>;
}

export function FaultList<Name extends string>({ fields, labels }: FaultListProps<Name>) {
  const { form } = useTexts();
  return (
    <>
      {fields.wrong.length > 0 && (
        <div class="notice bad faults">
          <p id="to-mend">{form.toMend}</p>
          <ul aria-labelledby="to-mend">
            {fields.wrong.map(name => (
              <li key={name}>
                {/** No link to a fragment: it is where the links of messages carry their tokens. */}
                <button type="button" class="as-link" onClick={() => fields.focus(name)}>
                  {labels[name]}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Heard fields={fields} />
    </>
  );
}

/** Reads out the fault of a field that was left. The fault itself belongs to its field, and is heard there. */
export const Heard = ({ fields }: { readonly fields: { readonly heard: string | undefined } }) => (
  <p class="unseen" role="status">
    {fields.heard}
  </p>
);
