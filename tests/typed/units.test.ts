import { describe, expect, it } from 'vitest';
import { formatDecimal, readDecimal } from '../../src/typed/decimal.ts';
import { heightUnits, inOtherUnit, toBaseUnit, weightUnits } from '../../src/typed/units.ts';

describe('a decimal', () => {
  it.each([
    ['0.25', 0.25],
    [' 28 ', 28],
    ['.5', 0.5],
    ['5.', 5],
    ['0', 0],
    ['１２', 12],
    ['1,5', undefined],
    ['1,500', undefined],
    ['-1', undefined],
    ['+1', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['Infinity', undefined],
    ['1.2.3', undefined],
    ['28 mcg', undefined],
    ['.', undefined],
    ['', undefined],
  ])('%j is %s', (text, value) => expect(readDecimal(text)).toBe(value));

  it('drops trailing zeros', () => {
    expect(formatDecimal(70, 1)).toBe('70');
    expect(formatDecimal(69.853, 2)).toBe('69.85');
  });
});

describe('a measure in its first unit', () => {
  it.each([
    ['kilograms as typed', weightUnits, '70', 'kg', 70],
    ['pounds', weightUnits, '154', 'lb', 69.853],
    ['kilograms are not rounded', weightUnits, '44.9999', 'kg', 44.9999],
    ['pounds just below 45 kg', weightUnits, '99.2', 'lb', 44.996],
    ['pounds just above 45 kg', weightUnits, '99.21', 'lb', 45.001],
    ['inches', heightUnits, '70', 'in', 177.8],
    ['feet and inches', heightUnits, `5'10"`, 'in', 177.8],
    ['feet and inches in letters', heightUnits, '5 ft 10 in', 'in', 177.8],
    ['typographic marks', heightUnits, '5’ 10”', 'in', 177.8],
    ['feet alone', heightUnits, `6'`, 'in', 182.88],
    ['eleven and a half inches', heightUnits, `5'11.5"`, 'in', 181.61],
    ['twelve inches beside the feet', heightUnits, `5'12"`, 'in', undefined],
    ['feet where centimeters are chosen', heightUnits, `5'10"`, 'cm', undefined],
    ['no number', weightUnits, 'heavy', 'kg', undefined],
    ['nothing', weightUnits, '', 'kg', undefined],
    ['no unit chosen', weightUnits, '70', '', undefined],
  ] as const)('%s', (_, units, text, unit, value) => expect(toBaseUnit(units, text, unit)).toBe(value));
});

describe('the echo in the other unit', () => {
  it('is what is stored, when the other unit was typed', () => {
    expect(inOtherUnit(weightUnits, '99.2', 'lb')).toBe('44.996 kg');
    expect(toBaseUnit(weightUnits, '99.2', 'lb')).toBe(44.996);
  });
  it('has one decimal the other way', () => expect(inOtherUnit(weightUnits, '70', 'kg')).toBe('154.3 lb'));
  it('is silent without a number', () => expect(inOtherUnit(heightUnits, 'tall', 'cm')).toBeUndefined());
});
