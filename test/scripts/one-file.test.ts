import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { pageOf, scriptText } from '../../scripts/one-file.mjs';
import { pictureScript } from '../../scripts/policy.mjs';

describe('what is put into one page', () => {
  for (const script of [
    'return "</script><script>";',
    'return "<!-- <SCRIPT </ScRiPt >";',
    'return `a</script ${1 + 1} <!--`;',
    'return /<\\/script>|<!--/u.test("<!--");',
    'return "$& $1 $`";',
  ])
    it(`means the same and ends no element: ${script}`, () => {
      const inlined = scriptText(script);
      assert.doesNotMatch(inlined, /<\/script|<script|<!--/i);
      // eslint-disable-next-line @typescript-eslint/no-implied-eval
      const [meant, means] = [script, inlined].map((text) => (new Function(text) as () => unknown)());
      assert.equal(means, meant);
    });

  it('is named in the policy by its hash, workers are not', () => {
    const html = pageOf({
      template: '<meta content="<%= policy %>"><%= styles %><%= scripts %>', styles: ['a{}'], workers: [['w', 'work("</script>")']],
      scripts: ['"</script>"\r\n', 'second()'], notices: '',
    });
    const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text]) => text!);
    assert.deepEqual(scripts, ['"\\x3c/script>"\n', 'second()']);
    for (const text of scripts) assert.ok(html.includes(`'sha256-${createHash('sha256').update(text).digest('base64')}'`), text);
    // and the page that 汇总 shows in a frame
    assert.ok(html.includes(pictureScript()));
    assert.equal(html.match(/sha256-/g)!.length, 3);
    assert.doesNotMatch(html, /'self'|https?:/);
  });

  it('is not made of a style that would end its element', () =>
    assert.throws(() => pageOf({ template: '<%= styles %>', styles: ['</style>'], workers: [], scripts: [], notices: '' }), /style/));
});
