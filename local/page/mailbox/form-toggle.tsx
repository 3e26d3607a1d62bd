/** Chooses between the two forms in which every e-mail is sent. */

export type Form = 'page' | 'text';

interface Props {
  readonly form: Form;
  readonly choose: (form: Form) => void;
}

const names: Readonly<Record<Form, string>> = { page: 'As sent', text: 'Plain text' };

export const FormToggle = ({ form, choose }: Props) => (
  <fieldset class="toggle">
    <legend class="visually-hidden">Show the e-mail</legend>
    {(['page', 'text'] as const).map(each => (
      <label key={each}>
        <input type="radio" name="form" checked={each === form} onChange={() => choose(each)} />
        <span>{names[each]}</span>
      </label>
    ))}
  </fieldset>
);
