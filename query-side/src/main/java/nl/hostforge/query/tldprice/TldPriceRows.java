package nl.hostforge.query.tldprice;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Reads rows of the live generation. */
interface TldPriceRows extends Repository<TldPriceRow, String> {
    List<TldPriceRow> findByOfferedTrueOrderByTldAsc();

    List<TldPriceRow> findAllByOrderByTldAsc();

    Optional<TldPriceRow> findById(String tld);
}
