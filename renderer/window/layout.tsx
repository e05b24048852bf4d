import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { Layout as Sizes } from 'react-resizable-panels';
import { usePreferences } from '../stores/preferences.ts';
import styles from './layout.module.css';

interface LayoutProps {
  /** `null` where it is out of the way. */
  readonly left: ReactNode | null;
  readonly middle: ReactNode;
  readonly right: ReactNode | null;
  /** Which tray stands at the right: each has a width of its own. */
  readonly rightName: keyof typeof rightTrays;
}

/** The desk in up to three trays whose edges can be dragged, and moved with the arrow keys. */
export function Layout({ left, middle, right, rightName }: LayoutProps) {
  const { layout, change } = usePreferences();
  return (
    <Group
      role="main"
      className={styles['group']}
      onLayoutChanged={(sizes, { isUserInteraction }) => {
        if (isUserInteraction) void change({ layout: { ...layout, ...widthsOf(sizes) } });
      }}
    >
      {left === null ? null : (
        <>
          <Panel
            id="library"
            defaultSize={layout?.['library'] ?? '17%'}
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
          <Separator
            id="panels-edge"
            aria-label={`Width of the ${rightName}`}
            className={styles['edge']}
          />
          <Panel
            key={rightName}
            id={rightName}
            defaultSize={layout?.[rightName] ?? rightTrays[rightName].usual}
            minSize={rightTrays[rightName].least}
            maxSize={rightTrays[rightName].most}
            groupResizeBehavior="preserve-pixel-size"
          >
            {right}
          </Panel>
        </>
      )}
    </Group>
  );
}

/** Share of the window, and pixels. */
const rightTrays = {
  panels: { usual: '24%', least: 288, most: 520 },
  material: { usual: '36%', least: 320, most: 900 },
  proof: { usual: '46%', least: 320, most: 1200 },
};

/** The widths to remember, of the trays that stand there: "24%". */
function widthsOf(sizes: Sizes): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(sizes)
      .filter(([tray]) => tray !== 'manuscript')
      .map(([tray, percent]) => [tray, `${percent}%`]),
  );
}
