/*
 * Jdbc.java
 *	  What a Java client sees of the views, and how it writes raw text.
 *
 * java -cp postgresql.jar Jdbc.java URL FILE.txt REFUSED.txt
 *
 * FILE.txt is a report that holds, REFUSED.txt one whose sums do not add up.
 */
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.*;
import java.util.*;
import org.postgresql.util.PSQLException;

public class Jdbc {
	static int tests = 0;

	static void is(Object got, Object want, String name) {
		boolean same = Objects.equals(got, want);
		System.out.printf("%sok %d - %s%n", same ? "" : "not ", ++tests, name);
		if (!same)
			System.out.printf("#   got %s%n#  want %s%n", got, want);
	}

	public static void main(String[] args) throws Exception {
		String raw = Files.readString(Path.of(args[1]));
		String refused = Files.readString(Path.of(args[2]));
		try (Connection db = DriverManager.getConnection(args[0])) {
			writes(db, raw, refused);
			compares(db, raw);
			describes(db);
			reads(db);
		}
		try (Connection db = DriverManager.getConnection(args[0] + "&stringtype=unspecified")) {
			is(insert(db, 3, raw), "1 row", "setString with stringtype=unspecified");
		}
		try (Connection db = DriverManager.getConnection(args[0] + "&prepareThreshold=-1")) {
			is(insert(db, 4, raw), "1 row", "setString with binary transfer from the first use");
		}
		System.out.printf("1..%d%n", tests);
	}

	static String insert(Connection db, int id, String raw) throws SQLException {
		try (PreparedStatement insert = db.prepareStatement("INSERT INTO client.source VALUES (?, ?)")) {
			insert.setInt(1, id);
			insert.setString(2, raw);
			return insert.executeUpdate() + " row";
		}
		catch (PSQLException e) {
			return e.getSQLState() + " " + e.getServerErrorMessage().getConstraint();
		}
	}

	/* Raw text through setString, and the value back. */
	static void writes(Connection db, String raw, String refused) throws SQLException {
		is(insert(db, 1, raw), "1 row", "raw text through setString");
		is(insert(db, 2, refused), "23514 applications.results", "a broken report is refused, with its rule");
		is(insert(db, 2, "no report"), "22P02 null", "a text that is no report is refused");
		try (PreparedStatement select = db.prepareStatement(
				"SELECT report, report -> ? FROM client.source WHERE id = 1")) {
			select.setString(1, "applications.new_received.total");
			try (ResultSet row = select.executeQuery()) {
				row.next();
				is(row.getString(1).startsWith("{\"govreport\":1,"), true, "getString gives the JSON");
				is(row.getBigDecimal(2).scale(), 0, "a count is a whole number");
			}
		}
	}

	/* A parameter is bound as varchar, which is no report until it is cast. */
	static void compares(Connection db, String raw) throws SQLException {
		String[][] cases = {{"report = ?::govreport", "1"}, {"report = ?", "42883"}};

		for (String[] c : cases)
			try (PreparedStatement select = db.prepareStatement(
					"SELECT count(*) FROM client.source WHERE id = 1 AND " + c[0])) {
				select.setString(1, raw);
				try (ResultSet row = select.executeQuery()) {
					row.next();
					is(row.getString(1), c[1], "WHERE " + c[0]);
				}
			}
			catch (PSQLException e) {
				is(e.getSQLState(), c[1], "WHERE " + c[0]);
			}
		try (PreparedStatement parse = db.prepareStatement("SELECT govreport_parse(?::bytea) = ?::govreport")) {
			parse.setBytes(1, raw.getBytes(java.nio.charset.Charset.forName("GB18030")));
			parse.setString(2, raw);
			try (ResultSet row = parse.executeQuery()) {
				row.next();
				is(row.getBoolean(1), true, "setBytes of a file in GB18030");
			}
		}
	}

	/* Metadata of every view: known types, sizes, remarks in both languages. */
	static void describes(Connection db) throws SQLException {
		DatabaseMetaData meta = db.getMetaData();
		Set<String> views = new TreeSet<>();
		List<String> odd = new ArrayList<>();
		int columns = 0;

		try (ResultSet view = meta.getTables(null, "bi", "%", new String[] {"VIEW"})) {
			while (view.next()) {
				views.add(view.getString("TABLE_NAME"));
				if (!bilingual(view.getString("REMARKS")))
					odd.add(view.getString("TABLE_NAME") + ": remarks " + view.getString("REMARKS"));
			}
		}
		is(views, new TreeSet<>(List.of("reports", "sections", "disclosures", "applications", "cells",
										"items", "proceedings", "violations", "metrics")), "the views");
		try (ResultSet column = meta.getColumns(null, "bi", "%", "%")) {
			while (column.next()) {
				String name = column.getString("TABLE_NAME") + "." + column.getString("COLUMN_NAME");
				int type = column.getInt("DATA_TYPE");
				int size = column.getInt("COLUMN_SIZE");
				boolean isKey = column.getString("COLUMN_NAME").equals("id");

				columns++;
				System.out.printf("# %-40s %-8s %10d %2d  %s%n", name, column.getString("TYPE_NAME"),
								  size, column.getInt("DECIMAL_DIGITS"), column.getString("REMARKS"));
				if (!List.of(Types.VARCHAR, Types.INTEGER, Types.SMALLINT, Types.BIGINT, Types.NUMERIC,
							 Types.DATE, Types.BIT, Types.BOOLEAN).contains(type))
					odd.add(name + ": type " + column.getString("TYPE_NAME"));
				if (size <= 0 || type == Types.NUMERIC && (size > 1000 || column.getInt("DECIMAL_DIGITS") <= 0))
					odd.add(name + ": size " + size);
				if (!isKey && !bilingual(column.getString("REMARKS")))
					odd.add(name + ": remarks " + column.getString("REMARKS"));
			}
		}
		is(columns > 60, true, "columns of the views are listed");
		is(odd, List.of(), "each with a plain type, a size and remarks in Chinese and English");
	}

	static boolean bilingual(String remarks) {
		return remarks != null && remarks.matches("(?s).*\\p{IsHan}.*") && remarks.matches("(?s).*[a-z]{2}.*");
	}

	/* Every view by the types of its metadata, and figures that must agree. */
	static void reads(Connection db) throws SQLException {
		BigDecimal received = one(db, "SELECT report -> 'applications.new_received.total' FROM client.source WHERE id = 1");
		List<String> empty = new ArrayList<>();

		for (String view : List.of("reports", "sections", "disclosures", "applications", "cells", "items",
								   "proceedings", "violations", "metrics")) {
			int rows = 0;
			try (Statement statement = db.createStatement();
				 ResultSet row = statement.executeQuery("SELECT * FROM bi." + view)) {
				ResultSetMetaData meta = row.getMetaData();
				while (row.next()) {
					rows++;
					for (int i = 1; i <= meta.getColumnCount(); i++)
						switch (meta.getColumnType(i)) {
							case Types.NUMERIC -> row.getBigDecimal(i);
							case Types.DATE -> row.getDate(i);
							case Types.BIT, Types.BOOLEAN -> row.getBoolean(i);
							case Types.INTEGER, Types.SMALLINT, Types.BIGINT -> row.getLong(i);
							default -> row.getString(i);
						}
				}
			}
			if (rows == 0 && !view.equals("violations"))
				empty.add(view);
		}
		is(empty, List.of(), "every view has rows, and every column reads as its type");
		is(one(db, "SELECT value FROM bi.cells WHERE id = 1 AND cell = 'applications.new_received.total'")
		   .compareTo(received), 0, "cells agree with the report");
		is(one(db, "SELECT total FROM bi.applications WHERE id = 1 AND item = 'new_received'").compareTo(received), 0,
		   "applications agree with the report");
		is(one(db, "SELECT count(*) FROM bi.cells AS c JOIN bi.items AS i USING (cell) WHERE id = 1"),
		   one(db, "SELECT count(*) FROM client.source, govreport_cells(report) WHERE id = 1"),
		   "every cell has its item");
	}

	static BigDecimal one(Connection db, String query) throws SQLException {
		try (Statement statement = db.createStatement(); ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getBigDecimal(1);
		}
	}
}
