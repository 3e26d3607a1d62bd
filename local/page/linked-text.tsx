/** Text whose addresses can be opened, each in a window of its own. */

const address = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)])/;

export const LinkedText = ({ text }: { text: string }) => (
  <>
    {text.split(address).map((part, index) =>
      index % 2 === 1 ? (
        <a key={part} href={part} target="_blank" rel="noopener">
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </>
);
