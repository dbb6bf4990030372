import { firstNotUnder, firstOver } from './values.js';

/** What has become of some journeys so many days after they entered, as shares of all; those not over are still open. */
export interface IncidencePoint {
  readonly days: number;
  readonly converted: number;
  readonly lost: number;
}

/**
 * The Aalen–Johansen estimate of what becomes of journeys over time: converting and losing compete, and those still
 * open count as far as they got. One point for each time at which any ended; at the same time, ends come before those
 * still open.
 */
export function incidenceCurve(
  converted: ArrayLike<number>,
  lost: ArrayLike<number>,
  open: ArrayLike<number>,
): IncidencePoint[] {
  const conversions = Float64Array.from(converted).sort();
  const losses = Float64Array.from(lost).sort();
  const censorings = Float64Array.from(open).sort();
  const curve: IncidencePoint[] = [];
  let [conversion, loss, censored] = [0, 0, 0];
  let [left, shareConverted, shareLost] = [1, 0, 0];
  while (conversion < conversions.length || loss < losses.length) {
    const days = Math.min(conversions[conversion] ?? Infinity, losses[loss] ?? Infinity);
    const [nextConversion, nextLoss] = [firstOver(conversions, conversion, days), firstOver(losses, loss, days)];
    censored = firstNotUnder(censorings, censored, days);
    const atRisk = conversions.length - conversion + losses.length - loss + censorings.length - censored;
    const [converting, losing] = [nextConversion - conversion, nextLoss - loss];
    shareConverted += (left * converting) / atRisk;
    shareLost += (left * losing) / atRisk;
    left = (left * (atRisk - converting - losing)) / atRisk;
    curve.push({ days, converted: shareConverted, lost: shareLost });
    [conversion, loss] = [nextConversion, nextLoss];
  }
  return curve;
}
