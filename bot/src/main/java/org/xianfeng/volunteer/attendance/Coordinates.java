package org.xianfeng.volunteer.attendance;

/**
 * A point on Earth.
 *
 * @param latitude in degrees, north is positive
 * @param longitude in degrees, east is positive
 */
public record Coordinates(double latitude, double longitude) {

    private static final double EARTH_RADIUS = 6_371_000;

    /** In metres, along the surface. */
    public double distanceTo(Coordinates other) {
        double dLatitude = Math.toRadians(other.latitude - latitude) / 2;
        double dLongitude = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(dLatitude), 2) + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude)) * Math.pow(Math.sin(dLongitude), 2);
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** Reads what {@link #toString()} wrote. */
    public static Coordinates parse(String written) {
        int comma = written.indexOf(',');
        return new Coordinates(Double.parseDouble(written.substring(0, comma)),
                Double.parseDouble(written.substring(comma + 1)));
    }

    /** Such as {@code 37.0682,114.5048}. */
    @Override
    public String toString() {
        return latitude + "," + longitude;
    }
}
