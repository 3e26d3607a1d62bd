/** Names that are read from right to left. */
import { isolated } from '../../../../core/messages/format/isolated.ts';

test.each(['د. علي', 'מרפאת הגן', 'Clinique النور'])('%s is shut in', name => {
  expect(isolated(name)).toBe(`\u2068${name}\u2069`);
});

test.each(['Cabinet des Tilleuls', 'Δρ Γιώργος', '王小明', 'Dr Žółć', ''])('"%s" is left alone', name => {
  expect(isolated(name)).toBe(name);
});
