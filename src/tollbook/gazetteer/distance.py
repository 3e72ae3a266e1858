"""Distances on the earth."""

from __future__ import annotations

import math

_A = 6378.137  # km, WGS 84 semi-major axis
_F = 1 / 298.257223563
_SPHERE = 6371.0088  # km, mean radius


def distance_km(a_lat: float, a_lon: float, b_lat: float, b_lon: float) -> float:
    """The geodesic distance in kilometres between two points in WGS 84 degrees.

    Vincenty's inverse formula (T. Vincenty, Survey Review 23, 1975), good to a millimetre; where it does not
    converge (nearly opposite points) the great circle on the mean sphere, within 0.6 %.
    """
    if a_lat == b_lat and a_lon == b_lon:
        return 0.0
    difference = math.radians(b_lon - a_lon)
    sin_a, cos_a = _reduced(a_lat)
    sin_b, cos_b = _reduced(b_lat)
    b = _A * (1 - _F)
    angle = difference
    for _ in range(60):
        sin_l, cos_l = math.sin(angle), math.cos(angle)
        sin_s = math.hypot(cos_b * sin_l, cos_a * sin_b - sin_a * cos_b * cos_l)
        if sin_s == 0:
            return 0.0
        cos_s = sin_a * sin_b + cos_a * cos_b * cos_l
        sigma = math.atan2(sin_s, cos_s)
        sin_alpha = cos_a * cos_b * sin_l / sin_s
        cos2_alpha = 1 - sin_alpha * sin_alpha
        cos_2m = cos_s - 2 * sin_a * sin_b / cos2_alpha if cos2_alpha else 0.0
        c = _F / 16 * cos2_alpha * (4 + _F * (4 - 3 * cos2_alpha))
        before = angle
        series = sigma + c * sin_s * (cos_2m + c * cos_s * (2 * cos_2m * cos_2m - 1))
        angle = difference + (1 - c) * _F * sin_alpha * series
        if abs(angle - before) < 1e-12:
            u2 = cos2_alpha * (_A * _A - b * b) / (b * b)
            big_a = 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)))
            big_b = u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)))
            inner = cos_s * (2 * cos_2m * cos_2m - 1) - big_b / 6 * cos_2m * (4 * sin_s * sin_s - 3) * (
                4 * cos_2m * cos_2m - 3
            )
            return b * big_a * (sigma - big_b * sin_s * (cos_2m + big_b / 4 * inner))
    return great_circle_km(a_lat, a_lon, b_lat, b_lon)


def great_circle_km(a_lat: float, a_lon: float, b_lat: float, b_lon: float) -> float:
    """The distance on a sphere of the mean radius (haversine), in kilometres: fast, within 0.6 %."""
    p, q = math.radians(a_lat), math.radians(b_lat)
    half = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(b_lon - a_lon) / 2) ** 2
    return 2 * _SPHERE * math.asin(math.sqrt(min(1.0, half)))


def _reduced(latitude: float) -> tuple[float, float]:
    angle = math.atan((1 - _F) * math.tan(math.radians(latitude)))
    return math.sin(angle), math.cos(angle)
