import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useInterface } from '../stores/interface.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { sections } from './sections.ts';
import { useChange } from './use-change.ts';
import styles from './preferences.module.css';

/** Who sits here, how they write, and their house's style; each choice counts at once. */
export function PreferencesDialog() {
  const { dialog, closeDialog } = useInterface();
  return (
    <Dialog
      title="Preferences"
      shape="large"
      isOpen={dialog === 'preferences'}
      onClose={closeDialog}
      footer={
        <Button variant="primary" onPress={closeDialog}>
          Done
        </Button>
      }
    >
      <Sections />
    </Dialog>
  );
}

function Sections() {
  const { error, change } = useChange();
  const asked = useInterface((state) => state.subjects[0]);
  const first = sections.find(({ id }) => id === asked)?.id ?? 'general';
  return (
    <>
      {error === null ? null : <Banner tone="warning">{error.message}</Banner>}
      <Tabs orientation="vertical" defaultSelectedKey={first} className={styles['tabs'] ?? ''}>
        <TabList aria-label="Preferences" className={styles['list'] ?? ''}>
          {sections.map(({ id, title }) => (
            <Tab key={id} id={id} className={styles['tab'] ?? ''}>
              {title}
            </Tab>
          ))}
        </TabList>
        {sections.map(({ id, Section }) => (
          <TabPanel key={id} id={id} className={styles['panel'] ?? ''}>
            <Section change={change} />
          </TabPanel>
        ))}
      </Tabs>
    </>
  );
}
