import { KEY_TABLE } from '@/components/review/keys';
import { t, type MessageKey } from '@/lib/i18n/t';
import type { Grants } from './settings-model';
import styles from './Settings.module.css';

const LIBRARY_KEYS: readonly (readonly [keys: string, meaning: MessageKey])[] = [
  ['/', 'settingsKeySearch'],
  ['↑ ↓', 'settingsKeyMove'],
  ['Shift ↑ ↓', 'settingsKeyExtend'],
  ['Enter', 'settingsKeyEdit'],
  ['Delete', 'settingsKeyDelete'],
  ['Ctrl A', 'settingsKeyAll'],
  ['Ctrl Z', 'settingsKeyUndo'],
  ['Ctrl Enter', 'settingsKeySave'],
  ['Ctrl Shift Enter', 'librarySaveAndNext'],
  ['Ctrl Shift C', 'libraryTool_cloze'],
];

/** What is written on keys whose names differ from language to language. */
const KEY_NAMES: Readonly<Record<string, MessageKey>> = {
  Shift: 'settingsKeyShift',
  Ctrl: 'settingsKeyCtrl',
  Delete: 'settingsKeyDel',
};

export interface KeysSectionProps {
  shortcuts: Grants['shortcuts'];
}

/** Every key there is: on cards, in the library, and anywhere in the browser. */
export function KeysSection({ shortcuts }: KeysSectionProps) {
  const tables: readonly [MessageKey, readonly (readonly [string, string])[]][] = [
    [
      'settingsKeysCards',
      KEY_TABLE.map(({ keys, meaning }) => [keys.map(keyName).join(', '), t(meaning)]),
    ],
    ['settingsKeysLibrary', LIBRARY_KEYS.map(([keys, meaning]) => [asWritten(keys), t(meaning)])],
    [
      'settingsKeysAnywhere',
      shortcuts.map(({ name, description, keys }) => [
        asWritten(keys) || t('settingsKeyNone'),
        description || t(name === '_execute_action' ? 'settingsKeyPopup' : 'settingsKeyNone'),
      ]),
    ],
  ];
  return (
    <section aria-labelledby="settings-keys">
      <h2 id="settings-keys">{t('settingsKeys')}</h2>
      <div class={styles.tables}>
        {tables.map(([title, lines]) => (
          <table key={title} class={styles.keys}>
            <caption>{t(title)}</caption>
            <tbody>
              {lines.map(([keys, meaning]) => (
                <tr key={meaning}>
                  <th scope="row">
                    <kbd>{keys}</kbd>
                  </th>
                  <td>{meaning}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <p class={styles.hint}>{t('settingsKeysChange')}</p>
    </section>
  );
}

function keyName(key: string): string {
  return key === ' ' ? t('settingsKeySpace') : key.toUpperCase();
}

/** "Shift ↑ ↓" or "Alt+Shift+M" as this language's keyboards say it. */
function asWritten(keys: string): string {
  return keys.replace(/\w+/g, (name) => {
    const key = KEY_NAMES[name];
    return key === undefined ? name : t(key);
  });
}
