/**
 * Acts when no press is under way. Leaving a field may move what stands below it: a press that began on a button would end
 * beside it, and be lost.
 */
let isPressed = false;
const note = (isDown: boolean) => () => {
  isPressed = isDown;
};
addEventListener('pointerdown', note(true), true);
addEventListener('pointerup', note(false), true);
addEventListener('pointercancel', note(false), true);

export function afterPress(act: () => void): void {
  // The click comes after the pointer is up, and is over one turn later. A finger leaves a field with its click only.
  const soon = () => setTimeout(act);
  if (isPressed) addEventListener('pointerup', soon, { once: true });
  else soon();
}
