/**
 * The names of the contract, with no schema beside them: a preload names channels and parses nothing.
 * `contract.ts` compiles only while it defines exactly these.
 */
export const requestNames = [
  'desk.info',
  'preferences.read',
  'preferences.write',
  'library.list',
  'library.search',
  'article.create',
  'article.open',
  'article.save',
  'article.rename',
  'article.arrange',
  'article.duplicate',
  'article.trash',
  'trash.list',
  'trash.restore',
  'trash.remove',
  'template.list',
  'template.keep',
  'template.begin',
  'template.remove',
  'template.restore',
  'arrangement.read',
  'arrangement.pin',
  'arrangement.keepFilter',
  'arrangement.removeFilter',
  'import.file',
  'asset.add',
  'article.signOff',
  'article.withdrawSignOff',
  'export.html',
  'export.reveal',
] as const;

export const eventNames = ['library.changed', 'library.arranged', 'command'] as const;

/** What a native menu can ask of the window: the `name` of a `command` event. */
export const commandNames = [
  'article.new',
  'article.fromTemplate',
  'article.import',
  'article.save',
  'article.duplicate',
  'article.keepTemplate',
  'article.file',
  'article.export',
  'article.signOff',
  'edit.undo',
  'edit.redo',
  'find',
  'library.wide',
  'library.trash',
  'palette',
  'panel.quotes',
  'panel.sources',
  'panel.photos',
  'panel.checks',
  'view.library',
  'view.night',
  'preferences',
  'help.shortcuts',
] as const;
export type CommandName = (typeof commandNames)[number];
