using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Writes of single objects as Kubernetes' API does them: one after the other, each whole or not at all.</summary>
internal static class ObjectWrites
{
    /// <summary>A new object.</summary>
    public static WriteResult Create(StoreTransaction store, WriteRequest request, JsonObject document)
    {
        var metadata = Metadata(request, document);
        if (metadata["resourceVersion"] is JsonValue version && version.ToString() is not "")
            throw Refusal.Of(500, "", "resourceVersion should not be set on objects to be created", request.Kind.Singular);
        NamespaceGate.Check(store, request);
        if (request.Kind.HasStatus)
            document.Remove("status");
        metadata.Remove("managedFields");
        NewName.Give(store, request, metadata);
        var name = ObjectForm.NameOf(document);
        if (store.State.Find(request.Kind.Table, request.KeyOf(name)) is not null)
            throw Refusal.AlreadyExists(request.Kind, name, metadata["generateName"] is null ? "" : ", the server was not able to generate a unique name for the object");
        ObjectForm.Check(request, document, null);
        ObjectMetadata.Stamp(document, request.Time);
        ManagedFields.Track(null, document, request.Kind.Schema, request.Options.FieldManager, null, request.Time);
        return Keep(store, request, document, isNew: true);
    }

    /// <summary>A whole object in the place of the one that is there.</summary>
    public static WriteResult Replace(StoreTransaction store, WriteRequest request, JsonObject document)
    {
        Metadata(request, document);
        var name = ObjectForm.NameOf(document);
        var before = Current(store, request, name);
        if (request.Kind.IsCustom && document["metadata"]!["resourceVersion"] is null)
            throw Refusal.Invalid(request.Kind, name, [new("FieldValueInvalid", "metadata.resourceVersion", "Invalid value: 0x0: must be specified for an update")]);
        return Update(store, request, before, document);
    }

    /// <summary>Changes to an object that is there.</summary>
    public static WriteResult Patch(StoreTransaction store, WriteRequest request, string name, Patch patch)
    {
        var before = Current(store, request, name);
        var document = PatchDocument.Apply(before.ToDocument(), patch, request.Kind.Schema, allowStrategic: !request.Kind.IsCustom);
        Metadata(request, document);
        if (ObjectForm.NameOf(document) != name)
            throw Refusal.BadRequest(request.Kind, name, $"the name of the object ({ObjectForm.NameOf(document)}) does not match the name on the URL ({name})");
        return Update(store, request, before, document);
    }

    /// <summary>Fields that a manager owns, of an object that may not be there yet.</summary>
    public static WriteResult Apply(StoreTransaction store, WriteRequest request, JsonObject fields)
    {
        if (request.Options.FieldManager.Length == 0)
            throw Refusal.Of(422, "Invalid", "PatchOptions.meta.k8s.io \"\" is invalid: fieldManager: Required value: is required for apply patch", request.Kind.Singular,
                causes: [new("FieldValueRequired", "fieldManager", "Required value: is required for apply patch")]);
        var metadata = Metadata(request, fields);
        if (metadata["managedFields"] is JsonArray { Count: > 0 })
            throw Refusal.BadRequest(request.Kind, ObjectForm.NameOf(fields), "metadata.managedFields must be nil");
        var name = ObjectForm.NameOf(fields);
        if (name.Length == 0)
            throw Refusal.BadRequest(request.Kind, "", "metadata.name is required for apply patch");
        Declared(request, fields, name);
        var before = store.State.Find(request.Kind.Table, request.KeyOf(name));
        if (before is null && request.Options.Subresource is not null)
            throw Refusal.NotFound(request.Kind, name);
        if (before is not null)
            return Update(store, request, before, ManagedFields.Apply(before.ToDocument(), Part(request, fields), request.Kind.Schema, request.Options.FieldManager, request.Options.Force, request.Options.Subresource, request.Time), isApplied: true);
        NamespaceGate.Check(store, request);
        if (request.Kind.HasStatus)
            fields.Remove("status");
        NewName.Give(store, request, metadata);
        var document = ManagedFields.Apply(null, fields, request.Kind.Schema, request.Options.FieldManager, request.Options.Force, null, request.Time);
        ObjectForm.Check(request, document, null);
        ObjectMetadata.Stamp(document, request.Time);
        return Keep(store, request, document, isNew: true);
    }

    private static WriteResult Update(StoreTransaction store, WriteRequest request, StoredObject stored, JsonObject document, bool isApplied = false)
    {
        var (kind, name, before) = (request.Kind, stored.Key.Name, stored.ToDocument());
        ConvertFrom(kind, before);
        var metadata = document["metadata"]!.AsObject();
        if (metadata["resourceVersion"]?.ToString() is { Length: > 0 } version && version != before["metadata"]!["resourceVersion"]!.ToString())
            throw Refusal.Modified(kind, name);
        if (metadata["uid"]?.ToString() is { Length: > 0 } uid && uid != stored.Uid)
            throw Refusal.Precondition(kind, name, "UID", uid, stored.Uid);
        var after = request.Options.Subresource is { } part ? WithPart(before, document, part) : document;
        if (request.Options.Subresource is null && kind.HasStatus)
            Copy(before, after, "status");
        ObjectMetadata.Keep(after, before);
        after["metadata"]!["resourceVersion"] = before["metadata"]!["resourceVersion"]!.DeepClone();
        ObjectForm.Check(request, after, before);
        Ending.CheckFinalizers(kind, after, before);
        ObjectMetadata.CountGeneration(kind, after, before);
        if (!isApplied)
            ManagedFields.Track(before, after, kind.Schema, request.Options.FieldManager, request.Options.Subresource, request.Time);
        if (JsonNode.DeepEquals(after, before))
            return new(before, IsNew: false, request.Warnings);
        return Ending.IsOver(after) ? Removed(store, request, after) : Keep(store, request, after, isNew: false);
    }

    private static WriteResult Keep(StoreTransaction store, WriteRequest request, JsonObject document, bool isNew)
    {
        if (request.Options.DryRun)
            return new(document, isNew, request.Warnings);
        var key = request.KeyOf(ObjectForm.NameOf(document));
        ConvertTo(request.Kind, document);
        var kept = store.Put(request.Kind.Table, key, document);
        var answer = kept.ToDocument();
        ConvertFrom(request.Kind, answer);
        return new(answer, isNew, request.Warnings);
    }

    // The last finalizer went from an object that was to be deleted.
    private static WriteResult Removed(StoreTransaction store, WriteRequest request, JsonObject document)
    {
        if (!request.Options.DryRun)
            store.Remove(request.Kind.Table, request.KeyOf(ObjectForm.NameOf(document)));
        return new(document, IsNew: false, request.Warnings);
    }

    private static StoredObject Current(StoreTransaction store, WriteRequest request, string name) =>
        store.State.Find(request.Kind.Table, request.KeyOf(name)) ?? throw Refusal.NotFound(request.Kind, name);

    private static JsonObject Metadata(WriteRequest request, JsonObject document)
    {
        if (document["metadata"] is not JsonObject metadata)
        {
            if (document["metadata"] is not null)
                throw Refusal.BadRequest(request.Kind, "", "metadata is no object");
            document["metadata"] = metadata = [];
        }
        if (metadata["namespace"]?.ToString() is { Length: > 0 } given && given != request.Namespace)
            throw Refusal.BadRequest(request.Kind, ObjectForm.NameOf(document),
                $"the namespace of the provided object does not match the namespace sent on the request ({given}, {(request.Namespace.Length == 0 ? "none" : request.Namespace)})");
        if (request.Namespace.Length > 0)
            metadata["namespace"] = request.Namespace;
        return metadata;
    }

    // What apply does not know it never takes, whatever field validation says: nobody could own it.
    private static void Declared(WriteRequest request, JsonObject fields, string name)
    {
        var unknown = request.Kind.Schema.Prune(fields.DeepClone().AsObject());
        if (unknown.Count > 0)
            throw Refusal.Of(500, "", $"failed to create typed patch object ({(request.Namespace.Length == 0 ? "" : request.Namespace + "/")}{name}; {request.Kind.Kind.ApiVersion}, Kind={request.Kind.Kind.Kind}): {string.Join(", ", unknown.Select(u => $".{u}: field not declared in schema"))}", request.Kind.Singular);
    }

    private static JsonObject Part(WriteRequest request, JsonObject fields)
    {
        if (request.Options.Subresource is null)
        {
            if (request.Kind.HasStatus)
                fields.Remove("status");
            return fields;
        }
        var part = new JsonObject { ["apiVersion"] = fields["apiVersion"]?.DeepClone(), ["kind"] = fields["kind"]?.DeepClone(), ["metadata"] = fields["metadata"]!.DeepClone() };
        Copy(fields, part, request.Options.Subresource);
        part["metadata"]!.AsObject().Remove("labels");
        part["metadata"]!.AsObject().Remove("annotations");
        return part;
    }

    private static JsonObject WithPart(JsonObject before, JsonObject document, string part)
    {
        var after = before.DeepClone().AsObject();
        Copy(document, after, part);
        // An apply has written who owns the part.
        if (document["metadata"]!["managedFields"] is { } managed)
            after["metadata"]!["managedFields"] = managed.DeepClone();
        return after;
    }

    private static void Copy(JsonObject from, JsonObject to, string field)
    {
        to.Remove(field);
        if (from[field] is { } value)
            to[field] = value.DeepClone();
    }

    // All versions of a kind have one form here, as with Kubernetes' conversion None.
    private static void ConvertTo(KindDefinition kind, JsonObject document) =>
        document["apiVersion"] = kind.Kind.Group.Length == 0 ? kind.StorageVersion : $"{kind.Kind.Group}/{kind.StorageVersion}";

    internal static void ConvertFrom(KindDefinition kind, JsonObject document) => document["apiVersion"] = kind.Kind.ApiVersion;
}
