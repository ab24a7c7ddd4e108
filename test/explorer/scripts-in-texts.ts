const CALLS = ['alert(1)', 'window.ran=1', "document.title='ran'"];

const WRAPPED: readonly ((script: string) => string)[] = [
  (script) => `<script>${script}</script>`,
  (script) => `</script><script>${script}</script>`,
  (script) => `<img src=x onerror=${script}>`,
  (script) => `"><img src=x onerror="${script}">`,
  (script) => `'><svg onload=${script}>`,
  (script) => `</text><script>${script}</script>`,
  (script) => `<svg><animate onbegin=${script} attributeName=x></svg>`,
  (script) => `<iframe srcdoc="<script>parent.${script}</script>"></iframe>`,
  (script) => `<iframe src="javascript:${script}"></iframe>`,
  (script) => `<a href="javascript:${script}">a</a>`,
  (script) => `<details open ontoggle=${script}>`,
  (script) => `<input autofocus onfocus=${script}>`,
  (script) => `<style>@import 'javascript:${script}';</style>`,
  (script) => `<math><mi xlink:href="data:x,<script>${script}</script>">`,
  (script) => `]]><script>${script}</script>`,
  (script) => `{{constructor.constructor('${script}')()}} \${${script}}`,
  (script) => `--><script>${script}</script><!--`,
];

/** Texts that would run a script where a page takes text for markup, about 50. */
export const SCRIPTS_IN_TEXTS: readonly string[] = WRAPPED.flatMap((wrap) => CALLS.map(wrap));
