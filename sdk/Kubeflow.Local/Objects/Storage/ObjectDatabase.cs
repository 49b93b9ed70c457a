using System.Collections.Immutable;
using Kubeflow.Clusters.Rules;
using Microsoft.Data.Sqlite;

namespace Kubeflow.Clusters.Local;

/// <summary>The SQLite file of a store. Whoever is acknowledged is in it, whatever ends the process.</summary>
internal sealed class ObjectDatabase : IDisposable
{
    // In the write-ahead log a commit needs no sync to outlive this process, only to outlive the machine.
    private static readonly string[] Preparation =
    [
        "PRAGMA busy_timeout=5000",
        "PRAGMA journal_mode=WAL",
        "PRAGMA synchronous=NORMAL",
        "CREATE TABLE IF NOT EXISTS objects (kind TEXT NOT NULL, namespace TEXT NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL, json BLOB NOT NULL, PRIMARY KEY (kind, namespace, name)) WITHOUT ROWID",
        "CREATE TABLE IF NOT EXISTS counter (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL)",
        "INSERT OR IGNORE INTO counter (one, version) VALUES (1, 0)",
    ];

    private readonly SqliteConnection _connection;
    private readonly string _file;

    public ObjectDatabase(string? folder)
    {
        _file = folder is null ? ":memory:" : Path.Combine(folder, "cluster.db");
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _file, Pooling = false }.ToString());
        try
        {
            _connection.Open();
            foreach (var statement in Preparation)
            {
                using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Constants.
                command.CommandText = statement;
#pragma warning restore CA2100
                command.ExecuteNonQuery();
            }
        }
        catch (SqliteException fault)
        {
            _connection.Dispose();
            throw ObjectsNotWritten.Of(_file, fault);
        }
    }

    public StoreState Load()
    {
        var tables = new Dictionary<string, ImmutableSortedDictionary<ObjectKey, StoredObject>.Builder>(StringComparer.Ordinal);
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT kind, namespace, name, version, json FROM objects";
        using (var rows = command.ExecuteReader())
            while (rows.Read())
            {
                if (!tables.TryGetValue(rows.GetString(0), out var table))
                    tables[rows.GetString(0)] = table = ImmutableSortedDictionary.CreateBuilder<ObjectKey, StoredObject>();
                var key = new ObjectKey(rows.GetString(1), rows.GetString(2));
                table[key] = StoredObject.Read(key, rows.GetInt64(3), rows.GetFieldValue<byte[]>(4));
            }
        command.CommandText = "SELECT version FROM counter";
        return new((long)command.ExecuteScalar()!, tables.ToImmutableDictionary(t => t.Key, t => t.Value.ToImmutable(), StringComparer.Ordinal));
    }

    public void Commit(IReadOnlyList<StoreChange> changes, long version)
    {
        try
        {
            using var transaction = _connection.BeginTransaction();
            using var put = Command(transaction, "INSERT OR REPLACE INTO objects (kind, namespace, name, version, json) VALUES ($kind, $namespace, $name, $version, $json)", "$kind", "$namespace", "$name", "$version", "$json");
            using var remove = Command(transaction, "DELETE FROM objects WHERE kind = $kind AND namespace = $namespace AND name = $name", "$kind", "$namespace", "$name");
            foreach (var change in changes)
            {
                var (table, one) = (change.Table, change.Object);
                if (change.IsDeleted)
                    Run(remove, table, one.Key.Namespace, one.Key.Name);
                else
                    Run(put, table, one.Key.Namespace, one.Key.Name, one.Version, one.Json);
            }
            using var count = Command(transaction, "UPDATE counter SET version = $version", "$version");
            Run(count, version);
            transaction.Commit();
        }
        catch (SqliteException fault)
        {
            throw ObjectsNotWritten.Of(_file, fault);
        }
    }

    public void Dispose() => _connection.Dispose();

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteTransaction transaction, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }
}
