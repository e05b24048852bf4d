import { useEffect, useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { Layers, Trash2 } from 'lucide-react';
import type { Template } from '#shared/desk/contract.ts';
import { desk } from '../desk/desk.ts';
import { useInterface } from '../stores/interface.ts';
import { IconButton } from '../ui/button.tsx';
import { Dialog, DialogLead } from '../ui/dialog.tsx';
import { beginFromTemplate, sayProblem } from './desk-work.ts';
import styles from './library-dialogs.module.css';

/** Begins an article from a template. */
export function TemplatesDialog() {
  const { dialog, closeDialog } = useInterface();
  if (dialog !== 'templates') return null;
  return (
    <Dialog title="New from a template" shape="small" isOpen onClose={closeDialog}>
      <Templates onDone={closeDialog} />
    </Dialog>
  );
}

function Templates({ onDone }: { readonly onDone: () => void }) {
  const [templates, setTemplates] = useState<readonly Template[] | null>(null);
  useEffect(() => {
    void desk.request('template.list', {}).then((result) => {
      if (result.ok) setTemplates(result.value.templates);
      else sayProblem(result.error);
    });
  }, []);
  const change = async (
    request: 'template.remove' | 'template.restore',
    { id, name }: Template,
  ): Promise<void> => {
    const result = await desk.request(request, { id });
    if (!result.ok) {
      sayProblem(result.error);
      return;
    }
    setTemplates(result.value.templates);
    if (request === 'template.restore') return;
    useInterface.getState().notify(`The template “${name}” is removed.`, {
      action: { label: 'Undo', run: () => void change('template.restore', { id, name }) },
    });
  };
  if (templates === null) return <p role="status">Looking for templates…</p>;
  if (templates.length === 0) {
    return (
      <DialogLead>
        There are no templates yet. Open an article that others should begin like, and choose “Keep
        as a template” from its menu in the library.
      </DialogLead>
    );
  }
  return (
    <ul className={styles['templates']}>
      {templates.map((template) => (
        <li key={template.id}>
          <PlainButton
            className={styles['template'] ?? ''}
            onPress={() => {
              onDone();
              void beginFromTemplate(template.id);
            }}
          >
            <Layers aria-hidden />
            {template.name}
          </PlainButton>
          <IconButton
            label={`Remove the template ${template.name}`}
            onPress={() => void change('template.remove', template)}
          >
            <Trash2 aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
