// Which room may import from which: arrows go down only, and screens are strangers to each other.
const screens = ['form', 'review', 'desk', 'worklist'];
const belowScreens = ['policy-view', 'packet', 'letter', 'paper', 'plan', 'request', 'regimen', 'fhir', 'criteria', 'ui', 'typed'];

const mayImport = {
  app: [...screens, ...belowScreens, 'host'],
  ...Object.fromEntries(screens.map((screen) => [screen, belowScreens])),
  'policy-view': ['request', 'regimen', 'fhir', 'criteria', 'ui', 'typed'],
  packet: ['letter', 'paper', 'policy-view', 'plan', 'request', 'regimen', 'fhir', 'criteria', 'ui', 'typed'],
  letter: ['paper', 'policy-view', 'plan', 'request', 'regimen', 'fhir', 'criteria', 'ui', 'typed'],
  paper: [],
  plan: ['request', 'typed'],
  fhir: ['request', 'regimen', 'criteria'],
  request: ['criteria', 'typed'],
  regimen: ['criteria'],
  criteria: [],
  ui: ['typed'],
  typed: [],
  cli: ['request', 'criteria'],
  serve: ['host'],
  host: [],
  launch: [],
};

const rooms = Object.keys(mayImport);
/** Rooms whose code runs on Node, not in the browser. */
const onNode = ['cli', 'serve', 'launch'];

const direction = rooms.map((room) => ({
  name: `direction-of-${room}`,
  comment: `${room} may import from ${mayImport[room].join(', ') || 'no other room'}.`,
  from: { path: `^src/${room}/` },
  to: { path: '^(src|tests)/', pathNot: `^src/(${[room, ...mayImport[room]].join('|')})/` },
}));

const further = [
  {
    name: 'criteria-need-nothing',
    comment: 'The criteria are pure TypeScript: no package, no DOM, no Node.',
    from: { path: '^src/criteria/' },
    to: { pathNot: '^src/criteria/' },
  },
  {
    name: 'direction-of-main',
    comment: 'main puts the app together with what it stores in; no screen is known here.',
    from: { path: '^src/main\\.tsx$' },
    to: { path: '^src/', pathNot: '^src/(app|request|ui)/' },
  },
  {
    name: 'every-file-has-a-room',
    comment: 'A new room is named in .dependency-cruiser.mjs, with what it may import.',
    from: { path: '^src/', pathNot: [`^src/(${rooms.join('|')})/`, '^src/main\\.tsx$'] },
    to: {},
  },
  {
    name: 'browser-code-uses-no-node',
    from: { path: '^src/', pathNot: `^src/(${onNode.join('|')})/` },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'code-needs-no-development-package',
    from: { path: '^src/', pathNot: '^src/(serve|launch)/' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
  },
  { name: 'no-circle', from: {}, to: { circular: true } },
  { name: 'every-import-resolves', from: {}, to: { couldNotResolve: true } },
];

export default {
  forbidden: [...direction, ...further].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    // TypeScript 7 has no parser that dependency-cruiser can use; without this it looks at no module and passes.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
