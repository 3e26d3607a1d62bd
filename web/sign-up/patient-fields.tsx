/** For whom the appointment is: the practice needs a name. */
import { Field, type FieldProps } from '../components/form/field.tsx';
import { useTexts } from '../language.tsx';

type Name = 'lastName' | 'firstName' | 'birthDate';

interface PatientFieldsProps {
  readonly field: (name: Name) => Pick<FieldProps, 'name' | 'value' | 'onInput' | 'onBlur' | 'error' | 'inputRef'>;
}

export function PatientFields({ field }: PatientFieldsProps) {
  const { patient } = useTexts();
  return (
    <fieldset class="patient">
      <legend>{patient.title}</legend>
      <Field
        {...field('lastName')}
        label={patient.lastName}
        input={{ autoComplete: 'family-name', maxLength: 100, required: true }}
      />
      <Field
        {...field('firstName')}
        label={patient.firstName}
        input={{ autoComplete: 'given-name', maxLength: 100, required: true }}
      />
      <Field {...field('birthDate')} label={patient.birthDate} input={{ type: 'date', autoComplete: 'bday' }} />
    </fieldset>
  );
}
