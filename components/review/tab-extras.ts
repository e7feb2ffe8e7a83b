/** The one module that the new tab loads for its rarer contents: their models and their views. */
export { openExtra } from './tab-extra-model';
export { TabExtraView } from './TabExtraView';
