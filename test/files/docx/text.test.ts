import assert from 'node:assert/strict';
import { numberingPart, p, read, run, stylesPart, tbl, tc, tr } from './make.js';

const box = (inside: string): string => `<w:txbxContent>${inside}</w:txbxContent>`;

describe('the text of a Word document', () => {
  const cases: readonly (readonly [name: string, body: string, expected: readonly unknown[]])[] = [
    ['paragraphs in order, empty ones left out', p('一、总体情况') + p('') + p('<w:r/>') + p('正文'), ['一、总体情况', '正文']],
    ['runs without a blank between them', p(run('2') + run('0') + run('件')), ['20件']],
    ['tabs, breaks and hyphens', p('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>'), ['a\tb\nc-d']],
    ['entities and CDATA', p('<w:r><w:t>&lt;甲&amp;乙&#x4E59;<![CDATA[<丙>]]></w:t></w:r>'), ['<甲&乙乙<丙>']],
    ['insertions kept, deletions left out', p(`<w:ins w:id="1">${run('21')}</w:ins><w:del w:id="2"><w:r><w:delText>12</w:delText></w:r></w:del>${run('件')}`), ['21件']],
    ['moved text at its new place alone', p(`<w:moveFrom w:id="1">${run('甲')}</w:moveFrom>`) + p(`<w:moveTo w:id="1">${run('甲')}</w:moveTo>`), ['甲']],
    ['a field’s result without its instruction', p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE 7</w:instrText></w:r><w:r><w:t>9</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>4</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>页</w:t></w:r>'), ['4页']],
    ['a field in the instruction of another', p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('IF ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('PAGE')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' = 7')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('是')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('页')}`), ['是页']],
    ['a field’s end without its beginning', p(`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run('页')}`), ['页']],
    ['a field that is never closed ends with its paragraph', p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p('后文'), ['后文']],
    ['simple fields and links', p(`<w:fldSimple w:instr="DATE">${run('2024')}</w:fldSimple><w:hyperlink>${run('网站')}</w:hyperlink>`), ['2024网站']],
    ['hidden text left out', p(run('12', '<w:vanish/>') + run('3', '<w:vanish w:val="0"/>')), ['3']],
    ['struck text and note marks left out', p(run('8', '<w:strike/>') + run('10') + run('1', '<w:vertAlign w:val="superscript"/>')), ['10']],
    ['white on white left out', p(run('8', '<w:color w:val="FFFFFF"/>') + run('10', '<w:color w:val="000000"/>')), ['10']],
    ['white on a colour', p(run('8', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="4472C4"/>') + run('10')), ['810']],
    ['white on what is no colour', p(run('8', '<w:color w:val="ffffff"/><w:shd w:val="clear" w:fill="auto"/>') + run('10')), ['10']],
    ['content controls, not their prompts', `<w:sdt><w:sdtPr/><w:sdtContent>${p('甲')}</w:sdtContent></w:sdt>` + p(`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击输入')}</w:sdtContent></w:sdt>${run('乙')}`), ['甲', '乙']],
    ['what stands over a character is no text', p(`<w:r><w:ruby><w:rt>${run('shi')}</w:rt><w:rubyBase>${run('市')}</w:rubyBase></w:ruby></w:r>`), ['市']],
    ['a formula beside a digit', p(`${run('1')}<m:oMath><m:r><m:t>2</m:t></m:r></m:oMath>`), ['1\ufffc']],
    ['text of other vocabularies is none', p('<w:r><v:t>3</v:t></w:r>' + run('4')), ['4']],
    ['a text box once, after its paragraph', p(`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box(p('框'))}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(p('框'))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('外')}`), ['外', '框']],
    ['an old text box', p(`<w:r><w:pict><v:shape><v:textbox>${box(p('框') + tbl(tr(tc('1'), tc('2'))))}</v:textbox></v:shape></w:pict></w:r>`), ['框', [['1', '2']]]],
  ];
  for (const [name, body, expected] of cases) it(name, () => assert.deepEqual(read(body), expected));

  it('reads any prefix', () => {
    const body = '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>严格</x:t></x:r></x:p></x:body></x:document>';
    assert.deepEqual(read('', { 'word/document.xml': body }), ['严格']);
  });

  it('hides what its style hides', () => {
    const styles = stylesPart(
      '<w:style w:type="character" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="c"/></w:style><w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="b"/><w:rPr><w:vanish/></w:rPr></w:style>',
    );
    assert.deepEqual(read(p(run('1', '<w:rStyle w:val="a"/>') + run('2')) + p('3', '<w:pStyle w:val="b"/>'), styles), ['2']);
  });

  it('leaves out what is white by its style, unless some style has a colour behind words', () => {
    const white = '<w:style w:type="character" w:styleId="a"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>';
    const table = '<w:style w:type="table" w:styleId="t"><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:style>';
    const body = p(run('1', '<w:rStyle w:val="a"/>') + run('2'));
    assert.deepEqual([read(body, stylesPart(white)), read(body, stylesPart(white + table))], [['2'], ['12']]);
  });

  it('a note mark by its style stays one when the run says that it is not struck', () => {
    const styles = stylesPart('<w:style w:type="character" w:styleId="n"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>');
    const marked = (more: string): string => p(run('23') + run('1', `<w:rStyle w:val="n"/>${more}`));
    assert.deepEqual(read(marked('<w:strike w:val="0"/>'), styles), ['23']);
    assert.deepEqual(read(marked('<w:vertAlign w:val="baseline"/>'), styles), ['231']);
  });
});

const numbered = (id: number, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

describe('list numbers of a Word document', () => {
  const lists = numberingPart(
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')}${level(3, 'bullet', '•')}${level(4, 'hebrew1', '%5')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.', '<w:pStyle w:val="h"/>')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>');

  it('stand in the text', () => {
    const body = [[0, '总体情况'], [0, '主动公开'], [1, '甲'], [1, '乙'], [2, '子'], [2, '丑'], [3, '点'], [4, '未知'], [0, '收到'], [1, '丙']] as const;
    assert.deepEqual(read(body.map(([at, text]) => p(text, numbered(1, at))).join(''), lists),
      ['一、总体情况', '二、主动公开', '（一）甲', '（二）乙', '2.2.1子', '2.2.2丑', '点', '未知', '三、收到', '（一）丙']);
  });

  it('come from styles, start where they are told, and are left out for 0', () => {
    const styles = stylesPart(
      '<w:style w:type="paragraph" w:styleId="h"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="i"><w:basedOn w:val="h"/></w:style>',
    );
    const body = p('甲', '<w:pStyle w:val="h"/>') + p('乙', '<w:pStyle w:val="i"/>') + p('丙', `<w:pStyle w:val="h"/>${numbered(0)}`)
      + p('丁', numbered(3)) + p('戊', numbered(3)) + p('己', numbered(99));
    assert.deepEqual(read(body, { ...lists, ...styles }), ['1.甲', '2.乙', '丙', '5.丁', '6.戊', '己']);
  });

  it('never grow together with a digit', () => assert.deepEqual(read(p('5', numbered(2)), lists), ['1.\ufffc5']));
});
