/**
 * What reckoning with binary fractions leaves behind (0.19999999999999996, 187.99999999999997) is taken away, so that it
 * decides no half and no limit that a figure lies at.
 */
export const withoutDust = (value: number): number => Number(value.toPrecision(12));
