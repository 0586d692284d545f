package nl.hostforge.document;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hostforge.messages.customer.PostalAddress;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ContactType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;

/** Seller and buyer in UBL (EN 16931, BG-4 and BG-7). */
final class UblParties {
    private UblParties() {}

    static SupplierPartyType supplier(InvoiceDocument document) {
        var seller = document.seller();
        var party = party(seller.name(), seller.address(), seller.companyNumber());
        reachedAt(party, seller.endpoint());
        taxedAs(party, seller.vatNumber(), document);
        if (seller.email() != null) {
            var contact = new ContactType();
            contact.setElectronicMail(seller.email());
            party.setContact(contact);
        }
        var supplier = new SupplierPartyType();
        supplier.setParty(party);
        return supplier;
    }

    static CustomerPartyType customer(InvoiceDocument document) {
        var recipient = document.recipient();
        var buyer = recipient.buyer();
        var party = party(buyer.name(), buyer.address(), recipient.companyNumber());
        recipient.reachedAt().ifPresent(address -> reachedAt(party, address));
        recipient.vatNumber().ifPresent(number -> taxedAs(party, number, document));
        var customer = new CustomerPartyType();
        customer.setParty(party);
        return customer;
    }

    private static PartyType party(String name, PostalAddress at, String companyNumber) {
        var entity = new PartyLegalEntityType();
        entity.setRegistrationName(Plain.text(name));
        if (companyNumber != null) entity.setCompanyID(companyNumber).setSchemeID(ElectronicAddress.KVK);
        var party = new PartyType();
        party.setPostalAddress(address(at));
        party.addPartyLegalEntity(entity);
        return party;
    }

    private static void reachedAt(PartyType party, ElectronicAddress address) {
        party.setEndpointID(address.value()).setSchemeID(address.scheme());
    }

    /** Where a sale is outside the scope of VAT no VAT number may be told (BR-O-02). */
    private static void taxedAs(PartyType party, String vatNumber, InvoiceDocument document) {
        if (document.vat().categoryCode().equals("O")) return;
        var scheme = new PartyTaxSchemeType();
        scheme.setCompanyID(VatNumber.compact(vatNumber));
        scheme.setTaxScheme(UblMoney.vatScheme());
        party.addPartyTaxScheme(scheme);
    }

    private static AddressType address(PostalAddress at) {
        var country = new CountryType();
        country.setIdentificationCode(at.country());
        var address = new AddressType();
        if (!street(at).isEmpty()) address.setStreetName(street(at));
        if (isTold(at.city())) address.setCityName(Plain.text(at.city()));
        if (isTold(at.postalCode())) address.setPostalZone(Plain.text(at.postalCode()));
        address.setCountry(country);
        return address;
    }

    static String street(PostalAddress at) {
        return Stream.of(at.street(), at.houseNumber(), at.addition())
                .filter(UblParties::isTold)
                .map(Plain::text)
                .collect(Collectors.joining(" "));
    }

    private static boolean isTold(String part) {
        return part != null && !part.isBlank();
    }
}
