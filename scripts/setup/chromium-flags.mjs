/** Flags that keep Chromium quiet and off the network; the extension is the only one loaded. */
export function chromiumFlags(extensionFolder) {
  return [
    `--load-extension=${extensionFolder}`,
    `--disable-extensions-except=${extensionFolder}`,
    ...quietFlags(),
  ];
}

/** The same for a browser that gets its extensions later. */
export function quietFlags() {
  return [
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--disable-search-engine-choice-screen',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
