/** @jest-environment jsdom */
import { type Figure, NOT_GIVEN } from '@tsunagari/kernel';
import { render } from '@testing-library/react';
import { FigureText } from './figure-text.js';

const written = (figure: Figure, about?: string): string =>
  render(<FigureText figure={figure} unit="世帯" notGiven="未記入" {...(about ? { about } : {})} />).container
    .textContent;

describe('FigureText', () => {
  it('writes an exact figure with its unit', () => {
    expect(written({ quality: 'EXACT', amount: 1234 })).toBe('1,234世帯');
  });

  it('writes 約 before a rounded one, or the word of the app', () => {
    expect(written({ quality: 'ABOUT', amount: 1200 })).toBe('約1,200世帯');
    expect(written({ quality: 'ABOUT', amount: 1200 }, 'about ')).toBe('about 1,200世帯');
  });

  it('leaves words without a unit', () => {
    expect(written({ quality: 'TEXT', text: '随時' })).toBe('随時');
  });

  it('never mistakes what is not given for 0', () => {
    expect(written(NOT_GIVEN)).toBe('未記入');
    expect(written({ quality: 'EXACT', amount: 0 })).toBe('0世帯');
  });
});
