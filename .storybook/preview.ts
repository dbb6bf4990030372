import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json';
import '../src/define.js';
import './preview.css';

setCustomElementsManifest(manifest);

const onPage: Decorator<Record<string, unknown>> = (story, { globals }) => {
  const { theme, direction, language } = globals;
  return html`<div class="page" data-theme=${theme} dir=${direction} lang=${language}>${story()}</div>`;
};

export default {
  tags: ['autodocs'],
  decorators: [onPage],
  globalTypes: {
    theme: toolbar('Theme', 'mirror', { light: 'Light', dark: 'Dark' }),
    direction: toolbar('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
    language: toolbar('Language', 'globe', { en: 'English', pl: 'Polski' }),
  },
  initialGlobals: { theme: 'light', direction: 'ltr', language: 'en' },
  parameters: {
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true },
    layout: 'fullscreen',
  },
} satisfies Preview;

function toolbar(title: string, icon: 'globe' | 'mirror' | 'transfer', choices: Readonly<Record<string, string>>) {
  const items = Object.entries(choices).map(([value, choice]) => ({ value, title: choice }));
  return { description: title, toolbar: { title, icon, items, dynamicTitle: true } };
}
