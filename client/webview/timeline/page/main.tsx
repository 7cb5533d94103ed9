import { render } from 'preact';
import { DayFormat } from '../../../features/format-day.ts';
import { translatorOf } from '../../../features/translator.ts';
import { App } from './app.tsx';
import { AxisFormat } from './axis-format.ts';
import { Words } from './words.ts';
import { setupOf } from './vscode-api.ts';
import './timeline.css';

const root = document.getElementById('timeline')!;
const { language, sentences } = setupOf(root);
const words = { format: new DayFormat(language), axis: new AxisFormat(language), t: translatorOf(sentences) };
render(
    <Words.Provider value={words}>
        <App />
    </Words.Provider>,
    root,
);
