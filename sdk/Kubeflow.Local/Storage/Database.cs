using Kubeflow.Pipelines.Rules;
using Microsoft.Data.Sqlite;

namespace Kubeflow.Pipelines.Local;

/// <summary>The state folder's SQLite file: one writer that puts waiting writes into one transaction, and a connection to read.</summary>
internal sealed class Database : IAsyncDisposable
{
    // In the write-ahead log a commit needs no sync to outlive this process, only to outlive the machine.
    private static readonly string[] Preparation =
    [
        "PRAGMA journal_mode=WAL",
        "PRAGMA synchronous=NORMAL",
        "CREATE TABLE IF NOT EXISTS runs (id TEXT PRIMARY KEY, digest TEXT NOT NULL, state TEXT NOT NULL, owner INTEGER NOT NULL, details TEXT NOT NULL)",
        "CREATE TABLE IF NOT EXISTS tasks (run TEXT NOT NULL, path TEXT NOT NULL, key TEXT, details TEXT NOT NULL, PRIMARY KEY (run, path))",
        "CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, task TEXT NOT NULL, run TEXT NOT NULL, made TEXT NOT NULL, document TEXT NOT NULL, details TEXT NOT NULL)",
        "CREATE INDEX IF NOT EXISTS results_by_task ON results (task, made)",
    ];

    private readonly System.Threading.Channels.Channel<Write> _writes = System.Threading.Channels.Channel.CreateUnbounded<Write>(new() { SingleReader = true });
    private readonly SqliteConnection _writer;
    private readonly SqliteConnection _reader;
    private readonly Lock _reading = new();
    private readonly Task _writing;
    private readonly string _file;

    public Database(string folder)
    {
        _file = Path.Combine(folder, "kubeflow.db");
        try
        {
            _writer = Open(Preparation);
            _reader = Open([]);
        }
        catch (SqliteException fault)
        {
            throw StateFolderUnusable.Of(folder, fault.Message, fault);
        }
        _writing = Task.Run(WriteAllAsync);
    }

    /// <summary>Writes a row; done when it is in the file.</summary>
    public Task WriteAsync(string sql, params (string Name, object? Value)[] values)
    {
        var write = new Write(sql, values, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _writes.Writer.TryWrite(write);
        return write.Done.Task;
    }

    /// <summary>Reads rows.</summary>
    public List<T> Read<T>(string sql, Func<SqliteDataReader, T> row, params (string Name, object? Value)[] values)
    {
        lock (_reading)
        {
            using var command = Command(_reader, sql, values);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
                rows.Add(row(reader));
            return rows;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _writes.Writer.Complete();
        await _writing;
        await _writer.DisposeAsync();
        await _reader.DisposeAsync();
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<Write>();
        while (await _writes.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < 500 && _writes.Reader.TryRead(out var write))
                batch.Add(write);
            try
            {
                using var transaction = _writer.BeginTransaction();
                foreach (var write in batch)
                {
                    using var command = Command(_writer, write.Sql, write.Values);
                    command.Transaction = transaction;
                    command.ExecuteNonQuery();
                }
                transaction.Commit();
                foreach (var write in batch)
                    write.Done.SetResult();
            }
            catch (SqliteException fault)
            {
                var said = StateNotWritten.Of(_file, fault);
                foreach (var write in batch)
                    write.Done.TrySetException(said);
            }
        }
    }

    private SqliteConnection Open(string[] statements)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _file, Pooling = false }.ToString());
        connection.Open();
        // One at a time: of several in one command the library passes over the faults of all but the first.
        foreach (var statement in statements.Prepend("PRAGMA busy_timeout=5000"))
        {
            using var command = Command(connection, statement, []);
            command.ExecuteNonQuery();
        }
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this assembly; what varies is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private sealed record Write(string Sql, (string Name, object? Value)[] Values, TaskCompletionSource Done);
}
