/** The faults of a form's fields: all of them when it is sent, and those of a field when it is left, never while it is typed in. */
import { useRef, useState } from 'preact/hooks';
import type { Problem } from '../api/client.ts';
import { byField, type Faults, sentenceOf } from '../components/form/faults.ts';
import { useTexts } from '../language.tsx';
import { afterPress } from './after-press.ts';

type Rules = typeof import('../components/form/rules.ts');

interface FieldsOptions<Name extends string, Typed> {
  /** In the order of the page: the first one that is wrong gets the focus. */
  readonly names: readonly Name[];
  readonly typed: Typed;
  /** @param rules absent where they could not be loaded: the API judges anyway */
  readonly judge: (typed: Typed, rules: Rules | undefined) => Faults<Name>;
  /** Fields that depend on another one. */
  readonly alongWith?: { readonly [N in Name]?: readonly Name[] };
  /** The field of the page that a field of the API stands for. */
  readonly nameOf?: (field: string) => string;
}

const loadRules = (): Promise<Rules | undefined> => import('../components/form/rules.ts').catch(() => undefined);

export function useFields<Name extends string, Typed extends { readonly [N in Name]: string | boolean }>(
  options: FieldsOptions<Name, Typed>,
) {
  const { names, nameOf = field => field } = options;
  const { fields } = useTexts();
  const [faults, setFaults] = useState<Faults<Name>>({});
  const [isSent, setSent] = useState(false);
  const [left, setLeft] = useState<Name>();
  const inputs = useRef<Partial<Record<Name, HTMLElement | null>>>({});
  /** As they are once the rules are there. */
  const latest = useRef(options);
  latest.current = options;
  const checks = useRef(0);

  const focus = (name: Name) => inputs.current[name]?.focus();
  /** Shows the faults and leads to the first of them. @returns whether there is any */
  const show = (found: Faults<Name>): boolean => {
    checks.current += 1;
    setFaults(found);
    setLeft(undefined);
    const first = names.find(name => found[name]);
    setSent(first !== undefined);
    if (first) focus(first);
    return first !== undefined;
  };
  const judge = async () => {
    const rules = await loadRules();
    const { typed, judge } = latest.current;
    return judge(typed, rules);
  };
  const leave = async (name: Name) => {
    const check = checks.current;
    const found = await judge();
    // Sent meanwhile, or only the window was left: the patient comes back to the same place.
    if (check !== checks.current || document.activeElement === inputs.current[name]) return;
    const { typed, alongWith } = latest.current;
    const filled = [name, ...(alongWith?.[name] ?? [])].filter(each => typed[each] !== '');
    const judged = Object.fromEntries(filled.map(each => [each, found[each]])) as Faults<Name>;
    setFaults(before => ({ ...before, ...judged }));
    setLeft(filled.find(each => found[each]));
  };
  /** A field that the patient is correcting shows no fault, and nor do those that depend on it. */
  const typing = (name: Name) => {
    void loadRules();
    const settled = [name, ...(options.alongWith?.[name] ?? [])];
    setFaults(
      before =>
        Object.fromEntries(
          names.map(each => [each, settled.includes(each) ? undefined : before[each]]),
        ) as Faults<Name>,
    );
    setLeft(undefined);
  };
  return {
    typing,
    focus,
    show,
    /** @returns whether nothing is wrong; else it is shown */
    areRight: async () => !show(await judge()),
    /** The API's refusal, beside the fields it is about. @returns whether it is about any */
    refuse: ({ errors = [] }: Problem): boolean =>
      show(byField(errors, field => names.find(name => name === nameOf(field)))),
    /** After it was sent: the fields that are still wrong. */
    wrong: isSent ? names.filter(name => faults[name]) : [],
    /** To be read out: the fault of the field that was left. */
    heard: left && sentenceOf(faults[left], fields),
    field: <N extends Name>(name: N) => ({
      name,
      error: sentenceOf(faults[name], fields),
      onBlur: () => afterPress(() => void leave(name)),
      inputRef: (input: HTMLElement | null) => {
        inputs.current[name] = input;
      },
    }),
  };
}
