/** The picture at the head of the README: there in both themes, sharp enough to read, and light. */
import { readFileSync } from 'node:fs';
import { crc32, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { encodePng } from '../../local/demo/png.ts';

const readme = readFileSync('README.md', 'utf8');

it('opens the README, in the theme of the reader', () => {
  const [, opening = ''] = /^# Patient sign-up\n\n(<picture>.*?<\/picture>)/s.exec(readme) ?? [];
  expect(opening).toContain('<source media="(prefers-color-scheme: dark)" srcset="docs/local-dark.png">');
  expect(opening).toMatch(/<img src="docs\/local-light\.png" alt="[^"]{40,}">/);
});

it.each(['light', 'dark'])('is a PNG of at most 200 kB in the %s theme', theme => {
  const picture = readFileSync(`docs/local-${theme}.png`);
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  // The header's first field (PNG specification, 11.2.2).
  expect(picture.readUInt32BE(16)).toBe(1280);
  expect(picture.length).toBeLessThan(200_000);
});

/** The chunks of a PNG, each with its checksum proven. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const end = at + 8 + png.readUInt32BE(at);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, end));
  }
  return chunks;
}

it('keeps every pixel', () => {
  const pixels = fc
    .integer({ min: 1, max: 9 })
    .chain(width =>
      fc
        .array(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)), { minLength: width, maxLength: 9 * width })
        .map(colours => ({ width, colours: colours.slice(0, colours.length - (colours.length % width)) })),
    );
  fc.assert(
    fc.property(pixels, ({ width, colours }) => {
      const height = colours.length / width;
      const rgba = Uint8Array.from(colours.flatMap(colour => [...colour, 255]));
      const chunks = chunksOf(encodePng({ width, height, rgba }));
      expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
      const header = chunks.get('IHDR');
      expect([header?.readUInt32BE(0), header?.readUInt32BE(4), ...(header?.subarray(8) ?? [])]).toEqual([
        ...[width, height],
        ...[8, 2, 0, 0, 0],
      ]);
      // Every row begins with its filter: none.
      const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
      const expected = Array.from({ length: height }, (_, y) => [
        0,
        ...colours.slice(y * width, (y + 1) * width).flat(),
      ]);
      expect([...rows]).toEqual(expected.flat());
    }),
  );
});
