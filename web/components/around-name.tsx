/** A sentence around a name, which no browser may translate: "Dr Tilleul" is no lime tree. */

interface AroundNameProps {
  readonly words: string;
  readonly name: string;
}

export function AroundName({ words, name }: AroundNameProps) {
  const at = words.indexOf(name);
  if (at < 0) return <>{words}</>;
  return (
    <>
      {words.slice(0, at)}
      <span translate={false}>{name}</span>
      {words.slice(at + name.length)}
    </>
  );
}
