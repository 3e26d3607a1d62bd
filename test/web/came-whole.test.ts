/** A code that is pasted or filled in sends itself; one that is typed waits for the button. */
import { cameWhole } from '../../web/components/form/came-whole.ts';

it.each([
  ['pasted', '', '042', { inputType: 'insertFromPaste', data: null }, true],
  ['dropped', '', '042', { inputType: 'insertFromDrop', data: null }, true],
  ['chosen from what the browser offers', '', '042', { inputType: 'insertReplacementText', data: '042' }, true],
  ['filled in by a browser that says nothing', '', '042', {}, true],
  ['suggested by the keyboard', '', '042', { inputType: 'insertText', data: '042' }, true],
  ['suggested in Arabic digits', '', '042', { inputType: 'insertText', data: '\u0660\u0664\u0662' }, true],
  ['suggested in the place of a wrong one', '999', '042', { inputType: 'insertText', data: '042' }, true],
  ['suggested as a composition', '', '042', { inputType: 'insertCompositionText', data: '042' }, true],
  ['pasted but for its first digit', '0', '042', { inputType: 'insertFromPaste', data: null }, true],
  ['typed to its last digit', '04', '042', { inputType: 'insertText', data: '2' }, false],
  ['typed with a space before its last digit', '04', '042', { inputType: 'insertText', data: ' 2' }, false],
  ['typed as a composition', '04', '042', { inputType: 'insertCompositionText', data: '042' }, false],
  ['typed where the browser says nothing', '04', '042', {}, false],
  ['brought back by undoing', '', '042', { inputType: 'historyUndo', data: null }, false],
  ['left by a deletion', '0421', '042', { inputType: 'deleteContentBackward', data: null }, false],
] as const)('a code %s', (_, before, digits, input, expected) => {
  expect(cameWhole(before, digits, input)).toBe(expected);
});
