import { Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components';
import field from '../ui/field.module.css';
import styles from './preferences.module.css';

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly id: T; readonly name: string }[];
  readonly onChange: (value: T) => void;
  readonly description?: string;
}

/** One of two to four, side by side. */
export function Segments<T extends string>({
  label,
  value,
  options,
  onChange,
  description,
}: SegmentsProps<T>) {
  return (
    <RadioGroup
      value={value}
      onChange={(chosen) => {
        const option = options.find(({ id }) => id === chosen);
        if (option) onChange(option.id);
      }}
      className={field['field'] ?? ''}
    >
      <Label className={field['label']}>{label}</Label>
      <div className={styles['segments']}>
        {options.map(({ id, name }) => (
          <RadioField key={id} value={id}>
            <RadioButton className={styles['segment'] ?? ''}>{name}</RadioButton>
          </RadioField>
        ))}
      </div>
      {description === undefined ? null : (
        <Text slot="description" className={field['description'] ?? ''}>
          {description}
        </Text>
      )}
    </RadioGroup>
  );
}
