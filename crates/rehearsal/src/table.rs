//! A table of a mission folder: a header and rows of text.

use std::fmt;
use std::path::Path;

/// Why a folder of tables could not be read or written, as one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble(String);

impl Trouble {
    /// A trouble told by its sentence.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Trouble {}

/// One table; every cell is text, as in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    name: String,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// One row of a table, read by column name.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    table: &'a Table,
    cells: &'a [String],
}

impl Table {
    /// Reads `NAME.csv` of a folder.
    ///
    /// # Errors
    /// When the file is missing or is not a table with as many cells in each row as in the header.
    pub fn read(folder: &Path, name: &str) -> Result<Self, Trouble> {
        let path = folder.join(format!("{name}.csv"));
        let text = std::fs::read_to_string(&path)
            .map_err(|cause| Trouble::new(format!("{} cannot be read: {cause}", path.display())))?;
        Self::parse(name, &text)
    }

    /// Reads a table from text.
    ///
    /// # Errors
    /// When a row has not as many cells as the header.
    pub fn parse(name: &str, text: &str) -> Result<Self, Trouble> {
        let broken = |cause: csv::Error| Trouble::new(format!("table {name}: {cause}"));
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
        let header = cells(reader.headers().map_err(broken)?);
        let mut rows = Vec::new();
        for record in reader.records() {
            rows.push(cells(&record.map_err(broken)?));
        }
        Ok(Self {
            name: name.to_owned(),
            header,
            rows,
        })
    }

    /// The name of the table, without `.csv`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The names of the columns, in order.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Keeps the facts: takes out every row that is marked as invented.
    ///
    /// # Errors
    /// When there is no column `synthetic`, or a row has something else than `yes` or `no` in it.
    pub fn keep_facts(&mut self) -> Result<(), Trouble> {
        let column = self.column("synthetic")?;
        if let Some(row) = self
            .rows
            .iter()
            .find(|row| !["yes", "no"].contains(&&*row[column]))
        {
            return Err(Trouble::new(format!(
                "table {}: synthetic is \"{}\" in the row of \"{}\", and must be yes or no",
                self.name, row[column], row[0]
            )));
        }
        self.rows.retain(|row| row[column] == "no");
        Ok(())
    }

    /// Adds an invented row; columns that are not named stay empty.
    ///
    /// # Errors
    /// When a named column does not exist.
    pub fn invent(&mut self, cells: &[(&str, &str)]) -> Result<(), Trouble> {
        let mut row = vec![String::new(); self.header.len()];
        for (column, value) in cells
            .iter()
            .chain(&[("synthetic", "yes"), ("source", "generated")])
        {
            row[self.column(column)?] = (*value).to_owned();
        }
        self.rows.push(row);
        Ok(())
    }

    /// Changes one cell of the row whose first column has this id.
    ///
    /// # Errors
    /// When there is no such row or column.
    pub fn set(&mut self, id: &str, column: &str, value: &str) -> Result<(), Trouble> {
        let index = self.column(column)?;
        let row = self
            .rows
            .iter_mut()
            .find(|row| row[0] == id)
            .ok_or_else(|| Trouble::new(format!("table {} has no row \"{id}\"", self.name)))?;
        row[index] = value.to_owned();
        Ok(())
    }

    /// All rows, in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|cells| Row { table: self, cells })
    }

    /// The table as it stands in its file.
    ///
    /// # Errors
    /// When a row cannot be written, which the reader of tables rules out.
    pub fn to_text(&self) -> Result<String, Trouble> {
        let broken = |cause: &dyn fmt::Display| Trouble::new(format!("{}: {cause}", self.name));
        let mut writer = csv::Writer::from_writer(Vec::new());
        for row in std::iter::once(&self.header).chain(&self.rows) {
            writer.write_record(row).map_err(|cause| broken(&cause))?;
        }
        let bytes = writer.into_inner().map_err(|cause| broken(&cause))?;
        String::from_utf8(bytes).map_err(|cause| broken(&cause))
    }

    /// Writes `NAME.csv` into a folder.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write(&self, folder: &Path) -> Result<(), Trouble> {
        let path = folder.join(format!("{}.csv", self.name));
        std::fs::write(&path, self.to_text()?)
            .map_err(|cause| Trouble::new(format!("{} cannot be written: {cause}", path.display())))
    }

    fn column(&self, column: &str) -> Result<usize, Trouble> {
        self.header
            .iter()
            .position(|name| name == column)
            .ok_or_else(|| Trouble::new(format!("table {} has no column \"{column}\"", self.name)))
    }
}

impl<'a> Row<'a> {
    /// The text in a column.
    ///
    /// # Errors
    /// When the table has no such column.
    pub fn get(&self, column: &str) -> Result<&'a str, Trouble> {
        Ok(&self.cells[self.table.column(column)?])
    }

    /// The whole number in a column.
    ///
    /// # Errors
    /// When the table has no such column or the text is not a whole number.
    pub fn number(&self, column: &str) -> Result<usize, Trouble> {
        let text = self.get(column)?;
        text.parse().map_err(|_| {
            Trouble::new(format!(
                "table {}: {column} of \"{}\" is \"{text}\", not a whole number",
                self.table.name, self.cells[0]
            ))
        })
    }

    /// The ids of a list inside a cell.
    ///
    /// # Errors
    /// When the table has no such column.
    pub fn list(&self, column: &str) -> Result<Vec<&'a str>, Trouble> {
        Ok(self
            .get(column)?
            .split(';')
            .filter(|part| !part.is_empty())
            .collect())
    }
}
