/** The layers of docs/architecture.md: imports run downward only. */
const layer = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    layer('no-circular', 'A cycle is one module in two files.', {}, { circular: true }),
    layer(
      'shared-is-pure',
      'shared/ knows no Node, no DOM, no shell.',
      { path: '^shared/' },
      { path: '^(main|preload|renderer|tests|scripts)/' },
    ),
    layer(
      'shared-without-node',
      'shared/ runs in a worker and in a browser.',
      { path: '^shared/' },
      { dependencyTypes: ['core'] },
    ),
    layer(
      'shared-without-platform-packages',
      'Packages that need a DOM or Node stay out of shared/.',
      { path: '^shared/' },
      { path: 'node_modules/(electron|react|react-dom|prosemirror-view|lowdb|linkedom|hono)/' },
    ),
    layer(
      'desk-knows-no-shell',
      'The services run under every shell.',
      { path: '^main/desk/' },
      { path: '^main/(electron|loopback|cli)/|^(preload|renderer)/|node_modules/electron/' },
    ),
    layer(
      'shells-stand-alone',
      'A shell never leans on another.',
      { path: '^main/(electron|loopback|cli)/' },
      { path: '^main/(electron|loopback|cli)/', pathNot: '^main/$1/' },
    ),
    layer(
      'renderer-asks-the-desk',
      'The window reaches the desk through the contract alone.',
      { path: '^renderer/' },
      { path: '^(main|preload)/|node_modules/electron/' },
    ),
    layer(
      'renderer-without-node',
      'The window runs in a plain browser.',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
    ),
    layer(
      'stores-know-no-component',
      'Stores hold state; components show it.',
      { path: '^renderer/stores/' },
      { path: '^renderer/.*\\.tsx$' },
    ),
    layer(
      'preload-is-thin',
      'The preload holds the contract and electron, nothing else.',
      { path: '^preload/' },
      { path: '^(main|renderer)/' },
    ),
    layer(
      'no-orphans',
      'A module that nobody imports.',
      {
        orphan: true,
        pathNot: '\\.d\\.ts$|(^|/)tsconfig\\.json$|main\\.tsx?$|worker\\.ts$|preload\\.ts$',
      },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
