import { setCustomElementsManifest, type ArgTypes, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json';
import '../src/define.js';
import './preview.css';

setCustomElementsManifest(manifest);

const onPage: Decorator<Record<string, unknown>> = (story, { globals }) => {
  const { theme, direction, language, width } = globals;
  return html`
    <div class="page" data-theme=${theme} data-width=${width} dir=${direction} lang=${language}>
      <div class="card">${story()}</div>
    </div>
  `;
};

/** The manifest tells types as TypeScript writes them; what an author can set in HTML gets a control. */
const withControls: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => [name, { ...argType, ...controlFor(argType.table) }]),
  );

function controlFor(table: ArgTypes[string]['table']): Pick<ArgTypes[string], 'control' | 'options'> {
  if (table?.category !== 'attributes') return { control: { disable: true } };
  const type = table.type?.summary ?? '';
  const words = [...type.matchAll(/'([^']+)'/g)].flatMap(([, word]) => word ?? []);
  const isFree = type.includes('`') || words.length === 0;
  return isFree ? { control: { type: 'text' } } : { control: { type: 'select' }, options: words };
}

type ArgTypesEnhancer = NonNullable<Preview['argTypesEnhancers']>[number];

export default {
  tags: ['autodocs'],
  argTypesEnhancers: [withControls],
  decorators: [onPage],
  globalTypes: {
    theme: toolbar('Theme', 'mirror', { light: 'Light', dark: 'Dark' }),
    direction: toolbar('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
    language: toolbar('Language', 'globe', { en: 'English', pl: 'Polski' }),
    width: toolbar('Width', 'mobile', { wide: 'Wide', narrow: 'Narrow' }),
  },
  initialGlobals: { theme: 'light', direction: 'ltr', language: 'en', width: 'wide' },
  parameters: {
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true },
    layout: 'fullscreen',
  },
} satisfies Preview;

function toolbar(
  title: string,
  icon: 'globe' | 'mirror' | 'mobile' | 'transfer',
  choices: Readonly<Record<string, string>>,
) {
  const items = Object.entries(choices).map(([value, choice]) => ({ value, title: choice }));
  return { description: title, toolbar: { title, icon, items, dynamicTitle: true } };
}
