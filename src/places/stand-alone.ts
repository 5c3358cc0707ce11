import { fold } from '../markup/fold.ts'

/**
 * Cities that AP datelines print without state or country. The list says that a neighbour's country does not cover
 * them (`SAN FRANCISCO & TEL AVIV, Israel`); it never rejects a country that is printed (`BAGHDAD, Iraq`).
 */
const cities = `
  Atlanta, Baltimore, Boston, Chicago, Cincinnati, Cleveland, Dallas, Denver, Detroit, Honolulu, Houston, Indianapolis,
  Las Vegas, Los Angeles, Miami, Milwaukee, Minneapolis, New Orleans, New York, Oklahoma City, Philadelphia, Phoenix,
  Pittsburgh, St. Louis, Salt Lake City, San Antonio, San Diego, San Francisco, Seattle, Washington,
  Amsterdam, Baghdad, Bangkok, Beijing, Beirut, Berlin, Brussels, Cairo, Djibouti, Dublin, Geneva, Gibraltar,
  Guatemala City, Havana, Helsinki, Hong Kong, Islamabad, Istanbul, Jerusalem, Johannesburg, Kuwait City, London,
  Luxembourg, Macau, Madrid, Mexico City, Milan, Monaco, Montreal, Moscow, Munich, New Delhi, Panama City, Paris, Prague,
  Quebec City, Rio de Janeiro, Rome, San Marino, Sao Paulo, Shanghai, Singapore, Stockholm, Sydney, Tokyo, Toronto,
  Vatican City, Vienna, Zurich`

const standAlone = new Set(cities.split(',').map(fold))

/** Whether AP style prints the city alone. */
export function isStandAlone(name: string): boolean {
  return standAlone.has(fold(name))
}

/** Cities meant when their name stands alone, whatever namesake has more people: Valencia in Venezuela is printed with its country. */
const usual = new Map(
  Object.entries({
    Alexandria: 'EG',
    Barcelona: 'ES',
    Bethlehem: 'PS',
    Birmingham: 'GB',
    Granada: 'ES',
    Manchester: 'GB',
    Nazareth: 'IL',
    Newcastle: 'GB',
    Toledo: 'ES',
    Tripoli: 'LY',
    Valencia: 'ES',
  }).map(([name, country]) => [fold(name), country]),
)

/** The country of a city that is usually printed alone. */
export function usualCountry(name: string): string | undefined {
  return usual.get(fold(name))
}
