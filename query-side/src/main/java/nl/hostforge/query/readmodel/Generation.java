package nl.hostforge.query.readmodel;

/**
 * One filling of a read model's tables.
 *
 * @param readModel the read model's name
 * @param number counts from 1
 */
public record Generation(String readModel, int number) {
    /** @return the table behind a view in this generation */
    public String table(String view) {
        return view + suffix();
    }

    /** @return the name of the event processor that fills this generation, and of its dead letters */
    public String processor() {
        return readModel + "-g" + number;
    }

    public Generation next() {
        return new Generation(readModel, number + 1);
    }

    String suffix() {
        return "_g" + number;
    }
}
