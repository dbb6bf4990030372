/** What `custom-elements.json` says: the elements, their events and where they are defined, in the published files. */
export default {
  globs: ['src/{data,engine,elements,metrics}/**/*.ts', 'src/define/pipeline-*.ts'],
  litelement: true,
  quiet: true,
  plugins: [
    wordsForTypes(),
    { name: 'published', packageLinkPhase: ({ customElementsManifest }) => publish(customElementsManifest) },
  ],
};

/** Writes the words an author can choose from in place of the name of their type. */
function wordsForTypes() {
  const [types, lists] = [new Map(), new Map()];
  const wordsOf = (name) => {
    const text = types.get(name)?.replace(/\(typeof (\w+)\)\[number\]/g, (type, list) => lists.get(list) ?? type);
    return text && /^(['`][^'`]+['`]( \| )?)+$/.test(text) ? text : name;
  };
  return {
    name: 'words-for-types',
    collectPhase({ ts, node }) {
      if (ts.isTypeAliasDeclaration(node)) types.set(node.name.text, node.type.getText());
      if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isAsExpression(node.initializer)) return;
      const { expression } = node.initializer;
      if (!ts.isArrayLiteralExpression(expression)) return;
      lists.set(node.name.text, expression.elements.map((element) => element.getText()).join(' | '));
    },
    packageLinkPhase({ customElementsManifest }) {
      const declarations = customElementsManifest.modules.flatMap((module) => module.declarations);
      for (const { members = [], attributes = [] } of declarations) {
        for (const { type } of [...members, ...attributes]) {
          if (type) type.text = type.text.replace(/^\w+/, wordsOf);
        }
      }
    },
  };
}

function publish(manifest) {
  const elements = manifest.modules.flatMap(({ path, declarations }) =>
    declarations.filter(isElement).map(({ name, tagName }) => ({ tagName, declaration: { name, module: path } })),
  );
  for (const module of manifest.modules) {
    module.declarations = module.declarations.filter((declaration) => isElement(declaration) || isEvent(declaration));
    for (const declaration of module.declarations) keepPublic(declaration);
    module.exports = [...exportsOf(module), ...definitionsOf(module, elements)];
  }
  // Files come in the order in which folders were read, which differs from run to run.
  manifest.modules = manifest.modules
    .filter(({ exports }) => exports.length > 0)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  rewritePaths(manifest);
}

function isElement({ customElement, tagName }) {
  return Boolean(customElement && tagName);
}

function isEvent({ kind, superclass }) {
  return kind === 'class' && superclass?.name === 'Event';
}

function keepPublic(declaration) {
  const isPublic = ({ name, privacy, static: isStatic, description }) =>
    !isStatic && !name.startsWith('#') && (privacy ?? 'public') === 'public' && !description?.includes('@internal');
  if (isEvent(declaration)) declaration.superclass = { name: 'Event', package: 'global:' };
  declaration.members = declaration.members?.filter(isPublic);
  const names = new Set(declaration.members?.map(({ name }) => name));
  declaration.attributes = declaration.attributes?.filter(({ fieldName }) => names.has(fieldName));
}

function exportsOf({ exports, declarations }) {
  const names = new Set(declarations.map(({ name }) => name));
  return exports.filter(({ declaration }) => names.has(declaration.name));
}

/** `src/define/pipeline-x.ts` defines the tag of its name. */
function definitionsOf({ path }, elements) {
  const tag = path.match(/^src\/define\/(.+)\.ts$/)?.[1];
  return elements
    .filter(({ tagName }) => tagName === tag)
    .map(({ declaration }) => ({ kind: 'custom-element-definition', name: tag, declaration: { ...declaration } }));
}

function rewritePaths(value) {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'object' && inner !== null) rewritePaths(inner);
    else if (['path', 'module'].includes(key)) value[key] = inner.replace(/^\/?src\/(.+)\.(ts|js)$/, 'dist/$1.js');
  }
}
