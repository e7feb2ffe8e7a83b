/**
 * The toast's whole style. `:host` is `!important` since a page's own rules for unknown elements would
 * win otherwise; from inside a shadow root important declarations win over the page's.
 */
export const TOAST_STYLE = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: auto 16px 16px auto !important;
  width: min(360px, 100vw - 32px) !important;
  color-scheme: light dark !important;
  overflow: visible !important;
}
:host([data-theme='light']) { color-scheme: light !important; }
:host([data-theme='dark']) { color-scheme: dark !important; }
* { box-sizing: border-box; }
.toast {
  display: grid;
  gap: 4px;
  padding: 12px 12px 8px;
  border: 1px solid light-dark(#75827b, #74837b);
  border-radius: 14px;
  background: light-dark(#fcfdfb, #1a211e);
  color: light-dark(#17211d, #e5ece8);
  font: 400 15px/22px Figtree, system-ui, 'Segoe UI', Roboto, sans-serif;
  text-align: start;
}
@media (prefers-reduced-motion: no-preference) {
  .toast { animation: rise 140ms cubic-bezier(.2,.7,.2,1); }
  @keyframes rise { from { opacity: 0; transform: translateY(4px); } }
}
.line { display: flex; align-items: center; gap: 8px; min-width: 0; }
.line strong { flex: none; font-weight: 600; }
.line bdi {
  min-width: 0; overflow: hidden; white-space: nowrap; text-overflow: ellipsis;
  color: light-dark(#47544d, #b0bcb5);
}
.actions:empty { display: none; }
svg { flex: none; width: 18px; height: 18px; }
.hint { font-size: 13px; line-height: 18px; color: light-dark(#5c6962, #94a19a); }
.hint:empty { display: none; }
.actions { display: flex; flex-wrap: wrap; justify-content: flex-end; margin-inline: -8px; }
button, input { font: inherit; color: inherit; margin: 0; }
button {
  min-height: 44px; padding: 8px; border: 0; border-radius: 12px; background: none; cursor: pointer;
  color: light-dark(#1d6350, #7fc8aa); font-weight: 600; font-size: 15px; line-height: 20px;
}
button:hover { color: light-dark(#164e3f, #9ad6bd); text-decoration: underline; text-underline-offset: 3px; }
button.primary {
  padding-inline: 16px; background: light-dark(#1d6350, #7fc8aa); color: light-dark(#fff, #0c1f18);
}
button.primary:hover { background: light-dark(#164e3f, #9ad6bd); text-decoration: none; }
form { display: flex; gap: 12px; margin-block: 4px 4px; }
input {
  flex: 1; min-width: 0; min-height: 44px; padding: 8px 12px; border-radius: 12px;
  border: 1px solid light-dark(#75827b, #74837b); background: light-dark(#fcfdfb, #1a211e);
}
input::placeholder { color: light-dark(#5c6962, #94a19a); opacity: 1; }
:focus-visible { outline: 2px solid light-dark(#1d6350, #7fc8aa); outline-offset: 3px; }
`;
