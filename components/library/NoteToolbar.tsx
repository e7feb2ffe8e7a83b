import { useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/lib/i18n/t';
import { keysName, keysText, TOOL_KEYS, type Tool } from './field-tools';
import styles from './NoteToolbar.module.css';

/** Lucide: bold, italic, code, list, brackets, image; the second blank is ours. */
const ICONS: Readonly<Record<Tool, readonly string[]>> = {
  bold: ['M6 12h9a4 4 0 0 1 0 8H7a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h7a4 4 0 0 1 0 8'],
  italic: ['M19 4h-9', 'M14 20H5', 'M15 4 9 20'],
  code: ['m16 18 6-6-6-6', 'm8 6-6 6 6 6'],
  list: ['M3 5h.01', 'M3 12h.01', 'M3 19h.01', 'M8 5h13', 'M8 12h13', 'M8 19h13'],
  cloze: [
    'M16 3h3a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1h-3',
    'M8 21H5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h3',
    'M12 9v6',
    'M9 12h6',
  ],
  clozeSame: [
    'M16 3h3a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1h-3',
    'M8 21H5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h3',
    'M9 10h6',
    'M9 14h6',
  ],
  picture: [
    'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z',
    'M9 7a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
    'm21 15-3.086-3.086a2 2 0 0 0-2.828 0L6 21',
  ],
};

export interface NoteToolbarProps {
  /** Those that mean something here. */
  tools: readonly Tool[];
  /** Whether the field that is written in reads Markdown; undefined where it is HTML. */
  isMarkdown: boolean | undefined;
  onTool: (tool: Tool) => void;
  onMarkdown: (isOn: boolean) => void;
}

/**
 * What can be done with the text of the field that is written in. One stop for Tab, arrows inside
 * (https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/); the field keeps the cursor.
 */
export function NoteToolbar({ tools, isMarkdown, onTool, onMarkdown }: NoteToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const go = (to: number) => {
    const buttons = bar.current?.querySelectorAll<HTMLElement>('button') ?? [];
    const at = (to + buttons.length) % buttons.length;
    setCurrent(at);
    buttons[at]?.focus();
  };
  const keepCursor = (event: Event) => event.preventDefault();
  return (
    <div
      ref={bar}
      class={styles.bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={t('libraryTools')}
      onKeyDown={(event) => {
        const to = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: -1 }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        go(to);
      }}
    >
      {tools.map((tool, at) => (
        <button
          key={tool}
          type="button"
          class={styles.tool}
          tabIndex={at === current ? 0 : -1}
          aria-label={t(`libraryTool_${tool}`)}
          aria-keyshortcuts={keysName(TOOL_KEYS[tool])}
          title={`${t(`libraryTool_${tool}`)} (${keysText(TOOL_KEYS[tool])})`}
          onMouseDown={keepCursor}
          onFocus={() => setCurrent(at)}
          onClick={() => onTool(tool)}
        >
          <Icon paths={ICONS[tool]} />
        </button>
      ))}
      <button
        type="button"
        class={styles.toggle}
        tabIndex={current === tools.length ? 0 : -1}
        aria-label={t('libraryTool_markdown')}
        aria-pressed={isMarkdown === true}
        disabled={isMarkdown === undefined}
        title={t('libraryMarkdownHint')}
        onMouseDown={keepCursor}
        onFocus={() => setCurrent(tools.length)}
        onClick={() => onMarkdown(isMarkdown !== true)}
      >
        <span class={styles.whole}>{t('libraryTool_markdown')}</span>
        <span class={styles.sign}>M↓</span>
      </button>
    </div>
  );
}
