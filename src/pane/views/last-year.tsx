import { Button } from '@fluentui/react-components';
import { isSameBody } from '../../report/last-year.js';
import { chooseLastYear, confirmBody, forgetLastYear, lookForLastYear, takeLastYear } from '../actions/import.js';
import { FileButton } from './file-button.js';
import { useDesk, usePane } from './use-store.js';

/** 上年年报: chosen once, from a file or from other tables of this workbook; kept in the workbook. */
export function LastYearBox() {
  const desk = useDesk();
  const { lastYear, others, reading } = usePane();
  const isOther = lastYear !== undefined && reading !== undefined && !isSameBody(reading.report, lastYear);
  return (
    <section className="block" aria-labelledby="last-year">
      <h2 id="last-year">上年年报</h2>
      {lastYear
        ? (
          <p className="last-year">
            {lastYear.agency || '（没有单位名称）'}{lastYear.year === null ? '' : `${lastYear.year}年度`}
            <Button size="small" appearance="subtle" onClick={() => void forgetLastYear(desk)}>不再比较</Button>
          </p>
        )
        : <p className="hint">选了上年年报，校验时会比较结转、存量和变化过大的数。</p>}
      {isOther && (
        <p className="question">
          上年年报是“{lastYear.agency}”的，今年是“{reading.report.agency}”，没有比较。
          <Button size="small" onClick={() => void confirmBody(desk)}>是同一单位</Button>
        </p>
      )}
      <div className="actions">
        <FileButton label={lastYear ? '换一份…' : '选择上年年报…'} choose={(file) => void chooseLastYear(desk, file)} />
        <Button size="small" onClick={() => void lookForLastYear(desk)}>用本工作簿里的表</Button>
      </div>
      {others.length > 0 && (
        <>
          <p className="hint">这个工作簿里有几份年报的表，上年的是哪一份？</p>
          <ul className="plain choices">
            {others.map((other) => (
              <li key={other.sheets.join()}><Button size="small" onClick={() =>
                void takeLastYear(desk, other)}>用{other.sheets.join('、')}</Button></li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
