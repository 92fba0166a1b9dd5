import { expect, test } from 'vitest';
import { sameGroupName } from './group-name.js';

test.each([
  ['产出指标', '产出'],
  ['...社会效益指标', '社会效益指标'],
  ['…… 社会效益', '社会效益指标'],
  ['社会效果指标', '社会效益指标'],
  ['满意度 指标', '满意度指标'],
  ['产\u3000出', '产出指标'],
  ['服务对象满意度指标', '满意度指标'],
  ['社会公众或服务对象满意度指标', '服务对象满意度'],
])('%s is %s', (a, b) => expect(sameGroupName(a, b)).toBe(true));

test.each([
  ['产出指标', '效益指标'],
  ['数量指标', '质量指标'],
  ['', '产出指标'],
  ['群众满意度调查次数', '满意度指标'],
])('%s is not %s', (a, b) => expect(sameGroupName(a, b)).toBe(false));
