import type { ReactNode } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import type { LayoutStorage } from 'react-resizable-panels';
import { usePreferences } from '../stores/preferences.ts';
import styles from './layout.module.css';

interface LayoutProps {
  /** `null` where it is out of the way. */
  readonly left: ReactNode | null;
  readonly middle: ReactNode;
  readonly right: ReactNode | null;
}

/** Widths are kept with the preferences: a loopback window is of another origin at every launch. */
const storage: LayoutStorage = {
  getItem: (key) => usePreferences.getState().layout?.[key] ?? null,
  setItem: (key, value) => {
    const { layout, change } = usePreferences.getState();
    if (layout?.[key] !== value) void change({ layout: { ...layout, [key]: value } });
  },
};

/** The desk in up to three trays whose edges can be dragged, and moved with the arrow keys. */
export function Layout({ left, middle, right }: LayoutProps) {
  const panelIds = [left !== null && 'library', 'manuscript', right !== null && 'panels'].filter(
    (id) => id !== false,
  );
  const layout = useDefaultLayout({
    id: 'desk',
    panelIds,
    storage,
    onlySaveAfterUserInteractions: true,
  });
  return (
    <Group role="main" className={styles['group']} {...layout}>
      {left === null ? null : (
        <>
          <Panel
            id="library"
            defaultSize="17%"
            minSize={208}
            maxSize={400}
            groupResizeBehavior="preserve-pixel-size"
          >
            {left}
          </Panel>
          <Separator
            id="library-edge"
            aria-label="Width of the library"
            className={styles['edge']}
          />
        </>
      )}
      <Panel id="manuscript" minSize={400}>
        {middle}
      </Panel>
      {right === null ? null : (
        <>
          <Separator id="panels-edge" aria-label="Width of the panels" className={styles['edge']} />
          <Panel
            id="panels"
            defaultSize="24%"
            minSize={288}
            maxSize={520}
            groupResizeBehavior="preserve-pixel-size"
          >
            {right}
          </Panel>
        </>
      )}
    </Group>
  );
}
