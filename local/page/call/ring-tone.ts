/** A soft ring, made of two tones; browsers let it sound only after the person has done something on the page. */

const notes = [
  { hertz: 523.25, at: 0 },
  { hertz: 659.25, at: 0.22 },
];
const everyMs = 2_400;
let context: AudioContext | undefined;

/** To be called when the person asks for sound. */
export function allowSound(): void {
  context ??= new AudioContext();
  void context.resume();
}

export function forbidSound(): void {
  void context?.suspend();
}

/** @returns what silences it. */
export function ring(): () => void {
  const timer = setInterval(chime, everyMs);
  chime();
  return () => clearInterval(timer);
}

function chime(): void {
  if (context?.state !== 'running') return;
  for (const { hertz, at } of notes) {
    const start = context.currentTime + at;
    const tone = new OscillatorNode(context, { frequency: hertz });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.linearRampToValueAtTime(0.08, start + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.9);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + 1);
  }
}
