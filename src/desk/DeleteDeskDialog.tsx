import { useId } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useDeleteDesk } from './desk-context.ts';
import { type Texts, useSubmit } from './use-submit.ts';

interface DeleteDeskDialogProps {
  readonly desk: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Deletes a desk for good, once its name is typed: that is not done in passing. */
export function DeleteDeskDialog({ desk, onClose }: DeleteDeskDialogProps) {
  const deleteDesk = useDeleteDesk();
  const formId = useId();
  const submit = async (texts: Texts) => {
    if (texts('confirmed-name').trim() !== desk.name) return [{ id: 'confirmed-name', message: 'Type the name exactly as it is shown' }];
    onClose();
    await deleteDesk(desk.id);
    return [];
  };
  const { form, errorOf } = useSubmit(submit);
  return (
    <Dialog
      open
      title={`Delete the desk “${desk.name}”?`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button type="submit" form={formId} look="danger">
            Delete for good
          </Button>
        </>
      }
    >
      <form {...form} id={formId}>
        <p className="desk-lead">
          Every request, attachment and key of this desk is destroyed, and this cannot be undone. Backups, exports and prints stay as they
          are.
        </p>
        <TextField name="confirmed-name" label={`Type ${desk.name} to confirm`} size={32} error={errorOf('confirmed-name')} />
      </form>
    </Dialog>
  );
}
