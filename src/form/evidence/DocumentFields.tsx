import { useFormContext } from 'react-hook-form';
import { documentKinds } from '../../criteria/policies/cp-phar-312/wording/evidence.ts';
import type { Draft } from '../../request/draft.ts';
import { nearDates } from '../../typed/plain-date.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Fieldset } from '../../ui/Fieldset.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useError } from '../fields/errors.ts';
import { useLive } from '../live.ts';
import { DocumentFile, type DocumentFileProps } from './DocumentFile.tsx';
import { evidenceFaults } from './faults.ts';
import { titleOfKind } from './new-document.ts';
import { Supports } from './Supports.tsx';

interface DocumentFieldsProps extends DocumentFileProps {
  readonly onRemove: () => void;
}

const kinds = Object.entries(documentKinds).map(([value, label]) => ({ value, label }));

/** One document: what it is, what it supports, and its file if it has one. */
export function DocumentFields({ index, document, onRemove, ...file }: DocumentFieldsProps) {
  return (
    <Fieldset legend={`Document ${index + 1}`}>
      <div className="evidence-fields">
        <Facts index={index} document={document} />
      </div>
      <Supports index={index} />
      <DocumentFile index={index} document={document} {...file} />
      <Button look="quiet" onClick={onRemove}>
        Remove document {index + 1}
      </Button>
    </Fieldset>
  );
}

function Facts({ index, document }: Pick<DocumentFieldsProps, 'index' | 'document'>) {
  const { register, getValues, setValue } = useFormContext<Draft>();
  const { today } = useLive();
  const title = `documents.${index}.title` as const;
  const date = `documents.${index}.date` as const;
  const suggestTitle = (event: { readonly target: { readonly value: string } }) => {
    if (getValues(title).trim() === '') setValue(title, titleOfKind(event.target.value), { shouldDirty: true });
  };
  return (
    <>
      <TextField label="Title" size={32} error={useLiveError(title)} {...register(title)} />
      <Select label="Kind" options={kinds} {...register(`documents.${index}.kind`, { onChange: suggestTitle })} />
      <DateField
        label="Date of the document"
        reading={nearDates(today)}
        current={document.date}
        error={useLiveError(date)}
        {...register(date)}
      />
    </>
  );
}

/** The last check's error while it still holds: a document removed since moves the fields of those after it. */
function useLiveError(path: string): string | undefined {
  const error = useError(path);
  const live = useLive();
  return error === undefined ? undefined : evidenceFaults(live).find(({ id }) => id === path)?.message;
}
