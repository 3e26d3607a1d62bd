/** For whom the appointment is: the practice needs a name. */
import { Field, type FieldProps } from '../components/form/field.tsx';
import { useTexts } from '../language.tsx';

type Name = 'lastName' | 'firstName' | 'birthDate';

interface PatientFieldsProps {
  readonly field: (name: Name) => Pick<FieldProps, 'name' | 'value' | 'onInput' | 'error' | 'inputRef'>;
}

export function PatientFields({ field }: PatientFieldsProps) {
  const { booking } = useTexts();
  return (
    <fieldset class="patient">
      <legend>{booking.patient}</legend>
      <Field
        {...field('lastName')}
        label={booking.lastName}
        input={{ autoComplete: 'family-name', maxLength: 100, required: true }}
      />
      <Field
        {...field('firstName')}
        label={booking.firstName}
        input={{ autoComplete: 'given-name', maxLength: 100, required: true }}
      />
      <Field {...field('birthDate')} label={booking.birthDate} input={{ type: 'date', autoComplete: 'bday' }} />
    </fieldset>
  );
}
